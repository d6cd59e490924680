// The script tag. A classic script without Preact: what it needs later it fetches by import().
import { start } from './kontuar.ts'

const own = document.currentScript as HTMLScriptElement | null
const script = own?.dataset.shop ? own : document.querySelector<HTMLScriptElement>('script[data-shop]')
const { shop, locale, worker } = script?.dataset ?? {}

if (script && shop) {
  const waiting = window.kontuar
  const kontuar = start({ shop, url: new URL('.', script.src).href, locale, worker })
  window.kontuar = kontuar
  if (Array.isArray(waiting)) for (const task of waiting) kontuar.push(task)
} else console.warn('kontuar: the script tag has no data-shop="pk_…", so nothing starts', own)
