import type { TestProject } from 'vitest/node'
import { findChromium } from '../services.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
  }
}

export async function setup(project: TestProject) {
  project.provide('chromium', await findChromium())
}
