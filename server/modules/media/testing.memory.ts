// Reads each file of a folder twice, as the server would, and prints by how many megabytes its memory rose at the highest.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPhoto } from './service/read.ts'

const [folder = ''] = process.argv.slice(2)
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
const before = process.resourceUsage().maxRSS
for (const file of [...files, ...files]) await readPhoto(file).catch(() => {})
console.log((process.resourceUsage().maxRSS - before) / 1024)
