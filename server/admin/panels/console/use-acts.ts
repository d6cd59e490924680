import type { Api, Conversation } from '../../../../sdk/contract.gen.ts'
import { ApiError } from '../../api.ts'
import { explain } from '../../parts/form.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useConsole } from './use-console.tsx'

type Act = 'take' | 'return' | 'end' | 'resume' | 'free'
type Route = Extract<keyof Api, `POST /api/shops/:shop/conversations/:conversation/${Act}`>

/** How long the end of a conversation can be taken back by one press, in milliseconds. */
const UNDO_FOR = 10_000

/** What a consultant does with a conversation as a whole; each says how it went. */
export function useActs(id: string) {
  const { say } = usePreferences()
  const { desk, shop } = useConsole()
  const { notify } = useToaster()
  const words = say.chat.acts
  const params = { shop: shop.id, conversation: id }

  const post = async (act: Act): Promise<Conversation | undefined> => {
    if (act === 'take' || act === 'resume') desk.expect(id)
    try {
      const row = await desk.call(`POST /api/shops/:shop/conversations/:conversation/${act}` as Route, { params })
      desk.know(row)
      return row
    } catch (failure) {
      desk.unexpect(id)
      notify({ text: refusal(failure), isBad: true })
      return undefined
    }
  }

  /** Somebody was quicker: the answer says who, and the row is read anew. */
  const refusal = (failure: unknown) => {
    if (!(failure instanceof ApiError) || failure.status !== 409) return explain(say, failure)
    desk.find(id).catch(() => {}) // it stays as it was
    const owner = failure.code === 'CONVERSATION_TAKEN' && failure.issues[0]?.rule
    return owner ? words.takenBy(owner) : explain(say, failure)
  }

  return {
    take: () => post('take'),
    resume: () => post('resume'),
    free: async () => {
      if (await post('free')) notify({ text: words.freed })
    },
    giveBack: async () => {
      if (await post('return')) notify({ text: words.givenBack })
    },
    end: async () => {
      if (await post('end')) notify({ text: words.ended, undo: () => void post('resume'), lasts: UNDO_FOR })
    },
    transfer: async (to: string, reason: string) => {
      const row = await desk.call('POST /api/shops/:shop/conversations/:conversation/transfer', { params, body: { to, reason } })
      desk.know(row)
      notify({ text: words.transferred(row.owner?.name ?? '') })
    },
    /** A supervisor makes somebody else's conversation their own. */
    takeOver: async () => {
      if (!desk.me) return
      desk.expect(id)
      try {
        desk.know(await desk.call('POST /api/shops/:shop/conversations/:conversation/transfer', { params, body: { to: desk.me.id } }))
      } catch (failure) {
        desk.unexpect(id)
        notify({ text: refusal(failure), isBad: true })
      }
    },
  }
}

export type Acts = ReturnType<typeof useActs>
