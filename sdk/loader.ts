// The script tag. A classic script without Preact: what it needs later it fetches by import().
import { start } from './kontuar.ts'

const own = document.currentScript as HTMLScriptElement | null
const script = own?.dataset.shop ? own : document.querySelector<HTMLScriptElement>('script[data-shop]')
const shop = script?.dataset.shop

if (script && shop) {
  const waiting = window.kontuar
  const kontuar = start({ ...script.dataset, shop, url: new URL('.', script.src).href })
  window.kontuar = kontuar
  if (Array.isArray(waiting)) waiting.forEach(kontuar.push)
} else console.warn('kontuar: no data-shop on the script tag', own)
