import { html } from '../../../http/html.ts'
import { said } from '../../../http/texts.ts'
import { SECRET_PLACE } from '../../mail/service.ts'
import { type Question, SCALES } from '../questions/contract.ts'
import { isScale } from './results.ts'

const WORDS = {
  pl: {
    subject: (shop: string) => `${shop}: krótkie pytanie o Twoje zakupy`,
    hello: (name: string | null) => (name ? `Dzień dobry, ${name}!` : 'Dzień dobry!'),
    asks: (shop: string) => `Sklep ${shop} prosi o odpowiedź w krótkiej ankiecie.`,
    choose: 'Wybierz odpowiedź:',
    button: 'Odpowiedz',
    answer: (value: number, question: string) => `${value}: ${question}`,
    yours: 'Odnośnik jest tylko dla Ciebie, nie przekazuj go dalej. Samo otwarcie niczego nie zapisuje.',
    leave: 'Nie chcesz takich próśb? Zrezygnuj tutaj:',
    leaveShort: 'Nie chcę próśb o opinię z tego sklepu',
  },
  en: {
    subject: (shop: string) => `${shop}: a short question about your shopping`,
    hello: (name: string | null) => (name ? `Hello ${name},` : 'Hello,'),
    asks: (shop: string) => `${shop} asks for your answer to a short survey.`,
    choose: 'Choose an answer:',
    button: 'Answer',
    answer: (value: number, question: string) => `${value}: ${question}`,
    yours: 'The link is for you alone, please do not pass it on. Opening it saves nothing.',
    leave: 'No more such requests? Leave here:',
    leaveShort: 'I want no requests for my opinion from this shop',
  },
}

interface Invitation {
  locale: 'pl' | 'en'
  shop: string
  firstName: string | null
  /** The question it opens with; of a scale every number is a link of its own. */
  first: Question | undefined
  unsubscribe: string
}

/** The mail that asks to answer a survey. */
export function surveyLetter({ locale, shop, firstName, first, unsubscribe }: Invitation) {
  const words = WORDS[locale]
  const question = first ? said(first.title, locale) : ''
  const text = `${[words.hello(firstName), words.asks(shop), question, SECRET_PLACE, words.yours, `${words.leave}\n${unsubscribe}`].filter(Boolean).join('\n\n')}\n`
  const [low, high] = first && isScale(first.kind) ? SCALES[first.kind] : [0, -1]
  const numbers = Array.from({ length: high - low + 1 }, (_, at) => low + at)
  const number = (value: number) =>
    html`<a href="${SECRET_PLACE}?value=${value}" aria-label="${words.answer(value, question)}"
      style="display:inline-block;min-width:28px;margin:3px;padding:9px 6px;border:1px solid #0b6e5f;border-radius:8px;color:#0b6e5f;text-align:center;text-decoration:none;font-weight:600">${value}</a>`
  const page = html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>${words.subject(shop)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;font:16px/1.5 system-ui,sans-serif;color:#1a1f21"><div style="max-width:560px;margin:0 auto">
<p>${words.hello(firstName)}</p><p>${words.asks(shop)}</p><p><strong>${question}</strong></p>
${numbers.length > 0 && html`<p>${words.choose}</p><p>${numbers.map(number)}</p>`}
<p><a href="${SECRET_PLACE}" style="display:inline-block;padding:12px 22px;border-radius:8px;background:#0b6e5f;color:#ffffff;font-weight:600;text-decoration:none">${words.button}</a></p>
<p>${words.yours}</p><hr style="border:0;border-top:1px solid #dfe3e3" />
<p style="font-size:14px"><a href="${unsubscribe}" style="color:#566063">${words.leaveShort}</a></p></div></body></html>`
  return { locale, subject: words.subject(shop), text, html: String(page) }
}
