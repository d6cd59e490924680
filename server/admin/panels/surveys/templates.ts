import type { Api, LocaleText, SurveyQuestion } from '../../../../sdk/contract.gen.ts'

export type SurveyData = Required<Api['POST /api/shops/:shop/surveys']['body']>
export type Question = SurveyQuestion

export const TEMPLATES = ['nps', 'csat', 'ces', 'blank'] as const
export type Template = (typeof TEMPLATES)[number]

const text = (pl = '', en = ''): LocaleText => ({ pl, en })

export const blankQuestion = (id: string, kind: Question['kind'] = 'text'): Question => ({
  ...{ id, kind, title: text(), hint: text(), low: text(), high: text(), required: false, choices: [], min: 0, max: 0, branches: [] },
})

const RULES = {
  ...{ trigger: 'time' as const, seconds: 20, urls: [], share: 100, cooldownDays: 90, repeats: true, startsAt: null, endsAt: null },
  ...{ mailAfter: 'delivered' as const, mailDays: 3, thanks: text('Dziękujemy, to nam bardzo pomaga!', 'Thank you, this helps us a lot!') },
}

const WHY: Question = { ...blankQuestion('why'), title: text('Co najbardziej wpłynęło na tę ocenę?', 'What decided your answer most?') }

const FIRST: Record<Exclude<Template, 'blank'>, Question> = {
  nps: {
    ...blankQuestion('nps', 'nps'),
    required: true,
    title: text('Na ile prawdopodobne jest, że polecisz nasz sklep znajomym?', 'How likely is it that you would recommend our shop to a friend?'),
    low: text('wcale', 'not at all'),
    high: text('na pewno', 'certainly'),
  },
  csat: {
    ...blankQuestion('csat', 'csat'),
    required: true,
    title: text('Jak oceniasz zakupy w naszym sklepie?', 'How satisfied are you with shopping here?'),
    low: text('bardzo źle', 'very bad'),
    high: text('bardzo dobrze', 'very good'),
  },
  ces: {
    ...blankQuestion('ces', 'ces'),
    required: true,
    title: text('Czy zgadzasz się ze zdaniem: „Zakupy w tym sklepie były łatwe”?', 'Do you agree: “Shopping here was easy”?'),
    low: text('zdecydowanie nie', 'not at all'),
    high: text('zdecydowanie tak', 'fully'),
  },
}

/** What a survey begins with, in both languages. */
export const fromTemplate = (template: Template, name: string): SurveyData => ({
  ...RULES,
  name,
  questions: template === 'blank' ? [{ ...blankQuestion('q1'), title: text('Jak możemy pomóc?', 'How can we help?') }] : [FIRST[template], WHY],
})
