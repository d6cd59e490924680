import { SECRET_PLACE } from '../../mail/service.ts'
import type { Role, Shop } from '../table.ts'

const ROLES: Record<Shop['locale'], Record<Role, string>> = {
  pl: { owner: 'właściciel', manager: 'menedżer', consultant: 'konsultant', viewer: 'podgląd' },
  en: { owner: 'owner', manager: 'manager', consultant: 'consultant', viewer: 'viewer' },
}

/** The mail that carries the link, in the shop's language; the token itself stands apart until it is sent. */
export function invitationMail({ name, locale }: Shop, role: Role, inviter: string, page: string) {
  const link = `${page}#${SECRET_PLACE}`
  const as = ROLES[locale][role]
  if (locale === 'en')
    return {
      locale,
      subject: `${name}: an invitation to the team`,
      text: `Hello,\n\n${inviter} invites you to the team of the shop ${name} (role: ${as}).\n\nTo accept, open this link within 7 days:\n${link}\n\nThe link works once. If you do not expect this invitation, ignore this message.\n`,
    }
  return {
    locale,
    subject: `${name}: zaproszenie do zespołu`,
    text: `Dzień dobry,\n\n${inviter} zaprasza Cię do zespołu sklepu ${name} (rola: ${as}).\n\nAby przyjąć zaproszenie, otwórz ten odnośnik w ciągu 7 dni:\n${link}\n\nOdnośnik działa raz. Jeśli nie spodziewasz się tego zaproszenia, pomiń tę wiadomość.\n`,
  }
}
