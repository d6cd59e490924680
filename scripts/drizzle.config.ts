import { defineConfig } from 'drizzle-kit'
import { dialect } from '../server/db/dialect.ts'

const folder = process.env.MIGRATIONS ?? './server/migrations'

export default defineConfig({ dialect, casing: 'snake_case', schema: './server/modules/*/table.ts', out: `${folder}/${dialect}` })
