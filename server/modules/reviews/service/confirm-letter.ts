import type { Shop } from '../../accounts/table.ts'
import type { Review } from '../table.ts'
import { type Home, secretLink, toLetter } from './letter.ts'

/** Asks whether an e-mail is the author's. It holds no word that the sender typed: whoever it reaches may be a stranger. */
export function confirmLetter(home: Home, { name }: Pick<Shop, 'name'>, { id, shopId, locale, stars }: Review, product: string | null) {
  const { link, secret } = secretLink(home, 'confirm', shopId, id)
  const words =
    locale === 'en'
      ? {
          subject: `${name}: confirm your e-mail`,
          before: [
            'Hello,',
            `somebody gave this e-mail with a review in the shop ${name} (${product ?? 'about the shop'}, ${stars} of 5). If it was you, confirm that the address is yours.`,
          ],
          button: 'Confirm the e-mail',
          after: ['If it was not you, ignore this message. We send it once, and we will not show your address to anybody.'],
        }
      : {
          subject: `${name}: potwierdź swój e-mail`,
          before: [
            'Dzień dobry,',
            `ktoś podał ten adres e-mail przy opinii w sklepie ${name} (${product ?? 'o sklepie'}, ocena ${stars} z 5). Jeśli to Ty, potwierdź, że adres jest Twój.`,
          ],
          button: 'Potwierdź e-mail',
          after: ['Jeśli to nie Ty, po prostu pomiń tę wiadomość. Wysyłamy ją raz i nikomu nie pokażemy Twojego adresu.'],
        }
  return { locale, kind: 'reviewConfirmation', secret, ...toLetter(words, link) }
}
