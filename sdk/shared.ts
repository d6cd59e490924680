import type { ChatDoor, ChatRoom, ChatSign, Placed } from './contract.gen.ts'
import type { Kontuar, Tracked, Words } from './types.ts'

/**
 * What the loader and the widgets' chunks share. It stands on `globalThis[Symbol.for('kontuar')]` and not in a module: a module
 * that both import would make every chunk wait for the loader's file, and two copies of the script would hold two of it.
 */
export interface Shared {
  readonly kontuar: Kontuar
  /** The publishable key. */
  readonly shop: string
  /** Ends in a slash. */
  readonly url: string
  /** Wins over the language of the page. */
  locale: string | undefined
  words: Record<string, Words>
  /** Where the shop has the push worker. */
  readonly worker: string | undefined
  /** Asked from the server once; undefined when it did not answer. */
  settings(): Promise<Settings | undefined>
  /** What the page told last of each kind, whether it is tracked or not. */
  readonly told: { [Type in keyof Tracked]?: object | undefined }
  /** Widgets on the page, to be drawn again when something here changes. */
  readonly elements: Set<{ refresh(): void }>
}

/** A part of the script that comes once it is needed. */
export interface Part<Asked extends unknown[], Answer> {
  open(page: Shared, leaving: AbortSignal, ...asked: Asked): Answer | Promise<Answer>
}

/** What of the calls of a page is meant for the tracking, in their order. */
export type TrackingCall = [what: 'consent'] | [what: 'track', type: keyof Tracked, data: object | undefined] | [what: 'identify', token: string]

/** The tracking, once it is there. */
export interface Tracking {
  /** Bound: it may be handed over by itself. */
  readonly take: (call: TrackingCall) => void
}

export interface Settings {
  name: string
  locale: string
  /** Absent where nothing comes up by rule. */
  placed?: Placed
  /** Absent where nobody talks. */
  chats?: ChatSign[]
}

/** The chats' buttons, once they are there. */
export interface Chats {
  /** @param chat its id; the one of this page without */
  open(chat?: string): void
  close(): void
}

/** What a button shows of its panel. */
export interface ChatNews {
  isOpen: boolean
  /** In the place of its own; empty without a conversation. */
  label: string
  isUnread: boolean
}

/** One chat of the shop on this page. */
export interface ChatStand {
  sign: ChatSign
  door: ChatDoor
  /** Absent before its panel was there. */
  news?: ChatNews
  hasFailed?: boolean
  panel?: Promise<ChatPanel> | undefined
}

/** The line with which a chat spoke first, and the id of its rule. */
export interface Greeting {
  id: string
  text: string
}

/** What the launcher lends to the parts that come later. */
export interface ChatDesk {
  readonly page: Shared
  /** What was said to this shopper before they opened a chat, if anything. */
  greeting?: Greeting
  /** The language of the buttons. */
  locale(): string
  /** Draws the buttons again. */
  settle(): void
  standOf(button: HTMLElement): ChatStand | undefined
  /** Gives an element the colours and the side of a chat. */
  dress(element: HTMLElement, sign: ChatSign): void
  /** Asks the server for a chat. @throws what it answers instead */
  ask(stand: ChatStand, query?: string): Promise<ChatRoom>
  /** Opens the panel. */
  enter(stand: ChatStand): void
}

/** What the panel of a chat may ask of its button, and tell it. */
export interface ChatPlace {
  readonly page: Shared
  readonly sign: ChatSign
  /** The language of the button. */
  locale(): string
  /** What was said to this shopper before they opened the chat, if anything. */
  greeting(): Greeting | undefined
  /** As the server told it last. */
  door(): ChatDoor
  /** Asks the server anew, past every cache. */
  room(): Promise<ChatRoom>
  /** The panel was opened or closed, messages came, a conversation began or ended: the button says so. */
  told(news: ChatNews): void
}

/** The panel of a chat, once it is there. */
export interface ChatPanel {
  open(): void
  close(): void
}

export type SharedPage = typeof globalThis & { [shared: symbol]: Shared | undefined }
