import { type EffectCallback, useEffect, useLayoutEffect } from 'preact/hooks'

/**
 * Runs after the first render and whenever one of `inputs` changes, and on purpose at no other time:
 * what else it reads is read as it stands then.
 */
export function useWhen(inputs: readonly unknown[], run: EffectCallback) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names them
  useEffect(run, inputs)
}

/** The same, before the browser paints. */
export function useBeforePaint(inputs: readonly unknown[], run: EffectCallback) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names them
  useLayoutEffect(run, inputs)
}
