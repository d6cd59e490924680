import type { Reader } from '../db/store.ts'

/** Who is at the other end of a socket, as its first frame proved. */
export interface Person {
  shopId: string
  kind: 'visitor' | 'staff'
  id: string
}

/** What a module says about its streams. The socket asks before it shows anything. */
export interface Source {
  mayFollow(db: Reader, person: Person, id: string): Promise<boolean>
  /** The state as of event `seq`, for a screen that is too far behind. */
  snapshot(db: Reader, id: string): Promise<Record<string, unknown>>
  /** A person's screen is open on the stream; told when it joins, and at each heartbeat. */
  present?(person: Person, id: string): Promise<void>
  /** Takes in how far a person has got (`got`) or seen (`seen`) the stream. */
  receipt?(person: Person, id: string, kind: 'got' | 'seen', seq: number): Promise<void>
}

/** The sources by the kinds of their streams. */
export class Sources {
  readonly #known = new Map<string, Source>()

  add(kind: string, source: Source) {
    this.#known.set(kind, source)
  }

  /** The source of a stream and the id it knows it by; undefined for a kind that nobody offers. */
  of(stream: string): { source: Source; id: string } | undefined {
    const [kind = '', id = ''] = stream.split(':')
    const source = this.#known.get(kind)
    return source && { source, id }
  }
}
