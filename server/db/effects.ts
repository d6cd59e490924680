import type { StoreLog } from './store.ts'

/** What one write asked for, carried out only if it commits. */
export class Effects {
  readonly topics = new Set<string>()
  readonly #hooks: (() => unknown)[] = []

  readonly afterCommit = (hook: () => unknown) => {
    this.#hooks.push(hook)
  }

  readonly touch = (topic: string) => {
    this.topics.add(topic)
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
  readonly #listeners: ((topics: ReadonlySet<string>) => void)[] = []

  readonly listen = (listener: (topics: ReadonlySet<string>) => void) => {
    this.#listeners.push(listener)
  }

  tell(topics: ReadonlySet<string>, log: StoreLog) {
    if (topics.size === 0) return
    for (const listener of this.#listeners) {
      try {
        listener(topics)
      } catch (error) {
        log.error({ err: error }, 'a listener failed on touched topics')
      }
    }
  }
}
