import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** A system user that a process runs as. */
export interface Owner {
  uid: number
  gid: number
}

/** The least time in milliseconds that a slow machine is given to start a server. */
const PATIENCE = 60_000

/**
 * Runs a server until its own stdin closes, then ends it and deletes its folder. The kernel closes that pipe however the
 * parent ends, so that not even SIGKILL leaves a server behind. `read` waits in a process of its own, because the server may
 * also end by itself.
 */
const GUARD = `
signal=$1 folder=$2
shift 2
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
{ read -r line <&3; kill -s "$signal" "$server"; } &
reader=$!
exec 3<&-
wait "$server"
status=$?
kill "$reader" 2>/dev/null
rm -rf -- "$folder"
exit "$status"
`

export interface Guarded {
  /** What the server runs in; deleted after its end. */
  folder: string
  command: string[]
  /** The signal that asks this server to end quickly but orderly. */
  signal: 'INT' | 'TERM'
  owner?: Owner | undefined
  isReady(): Promise<boolean>
}

/** @throws with the server's own last words when it ends or stays deaf instead of getting ready. */
export async function startGuarded({ folder, command, signal, owner, isReady }: Guarded): Promise<() => Promise<void>> {
  // detached: Ctrl-C reaches the terminal's whole process group, and would end the guard before its work
  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', signal, folder, ...command], {
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    ...owner,
  })
  const ended = once(guard, 'close')
  ended.catch(() => undefined)
  let lastWords = ''
  guard.stderr.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-4000)
  })

  const stop = async () => {
    guard.stdin.end()
    await ended
  }
  const deadline = Date.now() + PATIENCE
  while (!(await isReady())) {
    const isOver = guard.exitCode !== null || guard.signalCode !== null
    if (!isOver && Date.now() < deadline) {
      await pause(20)
      continue
    }
    await stop()
    throw new Error(`${command[0]} ${isOver ? 'ended while starting' : 'did not get ready'}: ${lastWords.trim()}`)
  }
  return stop
}
