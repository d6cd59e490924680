/** Two short soft tones. */
export function beep(sound: AudioContext) {
  for (const [after, hertz] of [
    [0, 660],
    [0.12, 880],
  ] as const) {
    const [tone, volume] = [sound.createOscillator(), sound.createGain()]
    const at = sound.currentTime + after
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0.08, at)
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.2)
    tone.connect(volume).connect(sound.destination)
    tone.start(at)
    tone.stop(at + 0.2)
  }
}
