let sound: AudioContext | undefined

/** Browsers allow sound from the moment a shopper has acted. */
export function allowSound() {
  sound ??= 'AudioContext' in globalThis ? new AudioContext() : undefined
  sound?.resume().catch(() => {})
}

export function ring() {
  const own = sound
  if (own?.state === 'running')
    import('../chat-beep/index.ts').then(
      ({ beep }) => beep(own),
      () => {},
    )
}
