import { z } from 'zod'
import { isSaid, LocaleText, words } from '../../../http/shapes.ts'

export const QuestionKind = z.enum(['nps', 'csat', 'ces', 'stars', 'single', 'multiple', 'text'])

/** The lowest and the highest number of each scale. */
export const SCALES = { nps: [0, 10], csat: [1, 5], ces: [1, 7], stars: [1, 5] } as const

export const MOST_CHOICES = 20
const MOST_QUESTIONS = 30
export const ANSWER_LENGTH = 2000

const Key = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/)
  .describe('Unique in the survey; it stays when the words change.')

export const SurveyBranch = z
  .strictObject({
    from: z.int().min(0).max(10).optional(),
    to: z.int().min(0).max(10).optional(),
    choice: Key.optional(),
    go: Key.describe('A later question, or `end`.'),
  })
  .meta({ id: 'SurveyBranch', description: 'Where an answer leads: a scale is asked for its range, a choice for its id. The first that holds counts.' })

export const SurveyQuestion = z
  .strictObject({
    id: Key,
    kind: QuestionKind,
    title: LocaleText,
    hint: LocaleText.default({ pl: '', en: '' }),
    low: LocaleText.default({ pl: '', en: '' }).describe('Said at the low end of a scale.'),
    high: LocaleText.default({ pl: '', en: '' }),
    required: z.boolean().default(false),
    choices: z
      .array(z.strictObject({ id: Key, text: LocaleText }))
      .max(MOST_CHOICES)
      .default([]),
    min: z.int().min(0).max(MOST_CHOICES).default(0).describe('Of `multiple`: how many at least.'),
    max: z.int().min(0).max(MOST_CHOICES).default(0).describe('Of `multiple`: how many at most; 0 for any.'),
    branches: z.array(SurveyBranch).max(10).default([]),
  })
  .meta({ id: 'SurveyQuestion' })

export type Question = z.output<typeof SurveyQuestion>
const isChoice = ({ kind }: Question) => kind === 'single' || kind === 'multiple'

/** What cannot be known from one field: names that repeat, a choice of nothing, a branch that leads back. */
export const Questions = z
  .array(SurveyQuestion)
  .min(1)
  .max(MOST_QUESTIONS)
  .superRefine((questions, context) => {
    const wrong = (rule: string, ...path: (string | number)[]) => context.addIssue({ code: 'custom', path, params: { rule }, message: rule })
    questions.forEach((question, at) => {
      const { id, title, choices, min, max, branches } = question
      if (id === 'end' || questions.findIndex((one) => one.id === id) < at) wrong('not_unique', at, 'id')
      if (!isSaid(title)) wrong('required', at, 'title')
      if (isChoice(question) && choices.length < 2) wrong('two_choices', at, 'choices')
      choices.forEach((choice, nth) => {
        if (!isSaid(choice.text)) wrong('required', at, 'choices', nth)
        if (choices.findIndex((one) => one.id === choice.id) < nth) wrong('not_unique', at, 'choices', nth)
      })
      if (question.kind === 'multiple' && (min > choices.length || (max > 0 && max < min))) wrong('range', at, 'min')
      branches.forEach(({ from = 0, to = 10, choice, go }, nth) => {
        const leads = questions.findIndex((one) => one.id === go)
        if (go !== 'end' && leads <= at) wrong('leads_back', at, 'branches', nth)
        if (from > to) wrong('range', at, 'branches', nth)
        if (choice !== undefined && !choices.some((one) => one.id === choice)) wrong('unknown_choice', at, 'branches', nth)
      })
    })
  })

/** An answer as it travels; null takes it back. */
export const AnswerValue = z
  .union([z.int(), words(0, ANSWER_LENGTH), z.array(Key).max(MOST_CHOICES)])
  .nullable()
  .describe('A number of a scale, the id of a choice, ids of several, or a text; null takes it back.')
