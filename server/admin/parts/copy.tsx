import { usePreferences } from '../preferences.tsx'
import { Icon } from './icon.tsx'
import { useToaster } from './toast.tsx'
import './copy.css'

export function CopyButton({ text, label }: { text: string; label: string }) {
  const { say } = usePreferences()
  const { notify } = useToaster()
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => notify({ text: say.common.copied }),
      () => notify({ text: say.common.copyFailed, isBad: true }),
    )
  return (
    <button type="button" class="button small" aria-label={`${say.common.copy}: ${label}`} onClick={copy}>
      <Icon name="copy" />
      {say.common.copy}
    </button>
  )
}

export function CodeBlock({ code, label }: { code: string; label: string }) {
  return (
    <div class="code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="code-text" tabIndex={0} aria-label={label}>
        <pre>{code}</pre>
      </section>
      <CopyButton text={code} label={label} />
    </div>
  )
}
