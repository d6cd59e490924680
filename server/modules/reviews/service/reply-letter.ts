import type { Shop } from '../../accounts/table.ts'
import type { Review } from '../table.ts'
import { type Home, secretLink, toLetter } from './letter.ts'

/** Tells an author what the shop answered; the link opens their own review. */
export function replyLetter(home: Home, { name }: Pick<Shop, 'name'>, { id, shopId, locale }: Pick<Review, 'id' | 'shopId' | 'locale'>, reply: string) {
  const { link, secret } = secretLink(home, 'review', shopId, id)
  const words =
    locale === 'en'
      ? {
          subject: `${name} has answered your review`,
          before: ['Hello,', `the shop ${name} has answered your review in public:`],
          quote: reply,
          button: 'See your review',
          after: [
            'On that page you can change your review and your stars, or delete the review.',
            'You get this message because this e-mail was given with the review. The link is for you alone: whoever has it can change the review.',
          ],
        }
      : {
          subject: `${name}: odpowiedź na Twoją opinię`,
          before: ['Dzień dobry,', `sklep ${name} odpowiedział publicznie na Twoją opinię:`],
          quote: reply,
          button: 'Zobacz swoją opinię',
          after: [
            'Na tej stronie możesz zmienić treść i ocenę albo usunąć opinię.',
            'Piszemy, bo ten adres e-mail podano przy opinii. Odnośnik jest tylko dla Ciebie: kto go ma, może zmienić opinię.',
          ],
        }
  return { locale, kind: 'reviewReply', secret, ...toLetter(words, link) }
}
