import './base.css'
import { render } from 'preact'
import { App } from './app.tsx'
import { loadWords, PreferencesProvider, preferredLocale } from './preferences.tsx'

const locale = preferredLocale()
const words = await loadWords(locale)
const root = document.querySelector('#app')
if (root)
  render(
    <PreferencesProvider locale={locale} words={words}>
      <App />
    </PreferencesProvider>,
    root,
  )
