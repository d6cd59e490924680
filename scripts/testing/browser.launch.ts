import { chromium, type LaunchOptions } from 'playwright-core'

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

export const launch = (executablePath: string, options: LaunchOptions = {}) => chromium.launch({ executablePath, args: FLAGS, ...options })
