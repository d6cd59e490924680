import { defineConfig } from 'drizzle-kit'
import { dialect } from '../server/db/dialect.ts'

export default defineConfig({ dialect, casing: 'snake_case', schema: './server/modules/*/table.ts', out: `./server/migrations/${dialect}` })
