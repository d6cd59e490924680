import { parse } from '../lexicon.ts'
import { COMPLAINT } from './complaint.ts'
import { PHRASES } from './phrases.ts'
import { PRAISE } from './praise.ts'

export const ENGLISH_TERMS = [PRAISE, COMPLAINT, PHRASES]

export const ENGLISH = parse(...ENGLISH_TERMS)
