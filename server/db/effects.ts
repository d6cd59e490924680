import type { News, StoreLog, TouchListener } from './store.ts'

/** What one write asked for, carried out only if it commits. */
export class Effects {
  readonly topics = new Set<string>()
  readonly news = new Map<string, object[]>()
  readonly #hooks: (() => unknown)[] = []

  readonly afterCommit = (hook: () => unknown) => {
    this.#hooks.push(hook)
  }

  readonly touch = (topic: string, news?: object) => {
    this.topics.add(topic)
    if (!news) return
    const known = this.news.get(topic)
    if (known) known.push(news)
    else this.news.set(topic, [news])
  }

  run(log: StoreLog) {
    for (const hook of this.#hooks) {
      queueMicrotask(async () => {
        try {
          await hook()
        } catch (error) {
          log.error({ err: error }, 'a hook failed after its commit')
        }
      })
    }
  }
}

/** Tells every listener which topics a commit changed; a listener's fault stays its own. */
export class Touched {
  readonly #listeners: TouchListener[] = []

  readonly listen = (listener: TouchListener) => {
    this.#listeners.push(listener)
  }

  tell({ topics, news }: { topics: ReadonlySet<string>; news: News }, log: StoreLog) {
    if (topics.size === 0) return
    for (const listener of this.#listeners) {
      try {
        listener(topics, news)
      } catch (error) {
        log.error({ err: error }, 'a listener failed on touched topics')
      }
    }
  }
}
