import { readFile } from 'node:fs/promises'
import forms from '@fastify/formbody'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { codeOf } from '../http/errors.ts'
import { type Purpose, readLink } from '../http/links.ts'
import { type Page, page } from '../http/page.ts'
import type { App } from '../http/zod.ts'
import { LinkRefused } from '../modules/accounts/errors.ts'
import { shopById } from '../modules/accounts/service/shops.ts'

const WORDS = {
  pl: {
    title: 'Ten odnośnik nie działa',
    text: 'Mógł się przenieść między wiersze wiadomości albo stracić ważność. Otwórz go jeszcze raz z wiadomości, w całości.',
    refused: 'Nie możemy tego teraz przyjąć',
    refusedText: 'Formularz przyszedł zbyt wiele razy albo jest za długi. Cofnij się, odczekaj chwilę i wyślij go ponownie; wpisany tekst jest w formularzu.',
    failed: 'Coś poszło nie tak',
    later: 'To nasz błąd. Spróbuj ponownie za chwilę; nic z tego, co zapisano wcześniej, nie zginęło.',
  },
  en: {
    title: 'This link does not work',
    text: 'It may have been cut in two by the mail, or it is no longer valid. Open it from the message again, in one piece.',
    refused: 'We cannot take this now',
    refusedText: 'The form came too many times, or it is too long. Go back, wait a moment and send it again; what you typed is still in it.',
    failed: 'Something went wrong',
    later: 'The fault is ours. Try again in a moment; nothing that was saved before is lost.',
  },
}

/** One style sheet, in the order in which its parts count. */
const STYLES = ['page.css', 'page.reviews.css', 'page.surveys.css']

/** What every page behind a link may load: its own style sheet and its own pictures, no script. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

/**
 * Everything under `/t/<purpose>/:token`: pages behind the links of mails. The token's signature says what it is for, whose shop
 * it is and which row it is about. GET changes nothing: mail scanners open every link they see.
 */
export function mailedScope(app: App, rooms: Partial<Record<Purpose, (scope: App) => void>>) {
  app.register(
    async (scope: App) => {
      await scope.register(forms)
      const style = (await Promise.all(STYLES.map((file) => readFile(new URL(`../http/${file}`, import.meta.url), 'utf8')))).join('\n')
      scope.get('/page.css', { schema: { hide: true } }, (_request, reply) =>
        reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style),
      )
      scope.setErrorHandler((error: { statusCode?: number; code?: string; message: string }, request, reply) => {
        const status = error.statusCode ?? 500
        if (status >= 500) request.log.error({ err: error }, 'request failed')
        else app.refusals.noteRequest(request, codeOf(error), status)
        const locale = request.shop?.locale ?? (/^en/.test(request.headers['accept-language'] ?? '') ? 'en' : 'pl')
        return sendPage(reply.code(status), { locale, shop: request.shop?.name ?? 'Kontuar', ...said(status, locale) })
      })
      for (const [purpose, room] of Object.entries(rooms) as [Purpose, (scope: App) => void][])
        scope.register(
          async (inside: App) => {
            inside.addHook('onRequest', enter(purpose))
            room(inside)
          },
          { prefix: `/${purpose}/:token` },
        )
    },
    { prefix: '/t' },
  )
}

function said(status: number, locale: 'pl' | 'en') {
  const { title, text, refused, refusedText, failed, later } = WORDS[locale]
  if (status >= 500) return { title: failed, text: later }
  return status === 429 || status === 413 ? { title: refused, text: refusedText } : { title, text }
}

const enter = (purpose: Purpose) =>
  async function enter(request: FastifyRequest, reply: FastifyReply) {
    const { store, config } = request.server
    reply.headers({ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
    const link = readLink(config.SECRET, purpose, (request.params as { token?: string }).token ?? '')
    const shop = link && (await shopById(store.read, link.shopId))
    if (!link || !shop) throw new LinkRefused()
    request.shop = shop
    request.link = link.parts
  }

/** Sends a page of ours. */
export const sendPage = (reply: FastifyReply, content: Page) => reply.type('text/html; charset=utf-8').send(page(content))
