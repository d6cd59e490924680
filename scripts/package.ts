// Packs what npm would publish and lets publint and attw look at it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'kontuar-package-'))
try {
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { encoding: 'utf8' })) as [
    { filename: string },
  ]
  const tarball = join(folder, filename)
  execFileSync('publint', ['run', tarball, '--strict'], { stdio: 'inherit' })
  execFileSync('attw', [tarball, '--profile', 'esm-only', '--no-emoji'], { stdio: 'inherit' })
} catch (error) {
  if (!(error as { status?: number }).status) throw error
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}
