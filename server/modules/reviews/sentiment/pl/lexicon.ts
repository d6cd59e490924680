import { parse } from '../lexicon.ts'
import { COMPLAINT } from './complaint.ts'
import { PHRASES } from './phrases.ts'
import { PRAISE } from './praise.ts'

export const POLISH_TERMS = [PRAISE, COMPLAINT, PHRASES]

export const POLISH = parse(...POLISH_TERMS)
