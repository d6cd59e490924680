import { Changes } from './changes.ts'

const NAME = 'kontuar.chat.alerts'

interface Choice {
  hasSound: boolean
  /** From 0 to 1. */
  volume: number
  hasNotices: boolean
}

const SILENT: Choice = { hasSound: false, volume: 0.5, hasNotices: false }

/** How a consultant is called to the counter: silent until they allow more. Of several tabs one alone makes itself heard. */
export class Alerts extends Changes {
  choice: Choice = remembered()
  #audio: AudioContext | undefined
  #isLeader = !navigator.locks
  #leave = () => {}

  constructor() {
    super()
    const over = new Promise<void>((resolve) => {
      this.#leave = resolve
    })
    navigator.locks?.request('kontuar.chat.sound', () => {
      this.#isLeader = true
      return over
    })
  }

  get mayNotify() {
    return this.choice.hasNotices && globalThis.Notification?.permission === 'granted'
  }

  choose(change: Partial<Choice>) {
    this.choice = { ...this.choice, ...change }
    try {
      localStorage.setItem(NAME, JSON.stringify(this.choice))
    } catch {}
    this.changed()
    if (change.hasSound || change.volume !== undefined) this.#sound()
  }

  /** Asks the browser; only ever after a press. @returns whether it agreed */
  async askForNotices(): Promise<boolean> {
    const permission = await globalThis.Notification?.requestPermission()
    this.choose({ hasNotices: permission === 'granted' })
    return permission === 'granted'
  }

  /** @param tag later words about the same thing take the place of earlier ones */
  ring({ title, text, tag, onPress }: { title: string; text: string; tag: string; onPress: () => void }) {
    if (!this.#isLeader) return
    if (this.choice.hasSound) this.#sound()
    if (!this.mayNotify || document.hasFocus()) return
    const notice = new Notification(title, { body: text, tag })
    notice.onclick = () => {
      window.focus()
      notice.close()
      onPress()
    }
  }

  stop() {
    this.#leave()
    this.#audio?.close()
  }

  /** Two soft notes. A browser that has seen no press yet stays silent. */
  #sound() {
    this.#audio ??= new AudioContext()
    const { currentTime, destination } = this.#audio
    this.#audio.resume()
    for (const [at, pitch] of [
      [0, 660],
      [0.14, 880],
    ] as const) {
      const [note, loudness] = [this.#audio.createOscillator(), this.#audio.createGain()]
      note.frequency.value = pitch
      loudness.gain.setValueAtTime(0, currentTime + at)
      loudness.gain.linearRampToValueAtTime(this.choice.volume * 0.3, currentTime + at + 0.02)
      loudness.gain.exponentialRampToValueAtTime(0.0001, currentTime + at + 0.3)
      note.connect(loudness).connect(destination)
      note.start(currentTime + at)
      note.stop(currentTime + at + 0.32)
    }
  }
}

function remembered(): Choice {
  try {
    return { ...SILENT, ...JSON.parse(localStorage.getItem(NAME) ?? '{}') }
  } catch {
    return SILENT
  }
}
