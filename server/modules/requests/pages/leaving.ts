import { html } from '../../../http/html.ts'

/** Each text stands in the consent log as the person saw it. */
export const words = {
  pl: {
    title: 'Prośby o opinię',
    ask: (shop: string) => `Czy sklep ${shop} ma przestać pytać Cię o opinie po zakupach?`,
    scope: 'Dotyczy to tylko próśb o opinię z tego sklepu. Wiadomości o zamówieniach będą przychodzić jak dotąd.',
    leave: 'Nie chcę próśb o opinię',
    left: 'Nie będziemy więcej pytać',
    leftText: (shop: string) => `Sklep ${shop} nie przyśle Ci już próśb o opinię.`,
    mistake: 'To pomyłka?',
    stay: 'Chcę dostawać prośby o opinię po zakupach w tym sklepie',
    stays: 'Prośby o opinię są włączone',
    staysText: (shop: string) => `Sklep ${shop} może zapytać Cię o opinię po zakupach. Możesz to zmienić w każdej chwili.`,
  },
  en: {
    title: 'Review requests',
    ask: (shop: string) => `Shall ${shop} stop asking you for reviews of what you bought?`,
    scope: 'This is about review requests of this shop alone. Messages about your orders go on as before.',
    leave: 'I want no review requests',
    left: 'We will not ask again',
    leftText: (shop: string) => `${shop} will send you no more review requests.`,
    mistake: 'Was it a mistake?',
    stay: 'I want review requests after shopping at this shop',
    stays: 'Review requests are on',
    staysText: (shop: string) => `${shop} may ask you for a review of what you bought. You can change this at any time.`,
  },
}

export type Words = (typeof words)['pl']

export const leaveForm = (action: string, { scope, leave }: Words) =>
  html`<p>${scope}</p><form method="post" action="${action}"><button name="do" value="leave">${leave}</button></form>`

export const stayForm = (action: string, { scope, mistake, stay }: Words) =>
  html`<p>${scope}</p><h2>${mistake}</h2><form method="post" action="${action}"><button class="quiet" name="do" value="stay">${stay}</button></form>`
