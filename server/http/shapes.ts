import { z } from 'zod'

/** Text that both databases can keep: no NUL, no half of a surrogate pair. */
const storable = (text: string) => text.isWellFormed() && !text.includes('\0')

/** Text of a person, without the space around it. */
export const words = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine(storable, { error: 'NUL and half surrogate pairs cannot be kept', params: { rule: 'invalid_characters' } })

/** An identifier as it stands in a URL: a UUID of ours, or a shop's own product id. */
export const Id = words(1, 128)

/** Where the next page starts; opaque to the caller. */
export const Cursor = z.string().max(512)

export const Locale = z.enum(['pl', 'en'])

const localeText = (max: number) => z.strictObject({ pl: words(0, max).default(''), en: words(0, max).default('') })

export const LocaleText = localeText(500).meta({ id: 'LocaleText', description: 'A sentence in both languages; where one is empty, the other is shown.' })

export type Text = z.output<typeof LocaleText>

export const isSaid = ({ pl, en }: Text) => pl !== '' || en !== ''

/** A sentence written in one language at least. @param max signs of each */
export const saidText = (max: number) => localeText(max).refine(isSaid, { error: 'required in one language at least', params: { rule: 'required' } })

export const Failure = z
  .object({
    code: z.string().describe('Stable; what a program looks at.'),
    message: z.string().describe('For developers, in English.'),
    issues: z
      .array(
        z.object({
          field: z.string().describe('Path of the field, as in `body.stars`.'),
          rule: z.string().describe('The rule it breaks: required, too_small, too_big, invalid_format, unknown…'),
          limit: z.number().optional().describe('The bound of too_small and too_big.'),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Failure', description: 'How every refused request is answered.' })

/** What each route may answer besides its own reply. */
export const failures = { '4xx': Failure, '5xx': Failure }
