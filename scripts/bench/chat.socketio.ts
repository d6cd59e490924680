// Socket.IO 4 as its documentation sets it up: it relays, or stores each message by a commit of its own first and then acknowledges and relays.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Database from 'better-sqlite3'
import { Server } from 'socket.io'
import { tell, words } from './process.ts'

export interface SocketIoWishes {
  /** Where messages are stored; left out, they are relayed alone. */
  path?: string
  recovers?: boolean
}

const { path, recovers } = words<SocketIoWishes>()
const http = createServer()
const io = new Server(http, { transports: ['websocket'], ...(recovers && { connectionStateRecovery: { maxDisconnectionDuration: 120_000 } }) })
const keep = path ? keeper(path) : undefined

io.on('connection', (socket) => {
  const { room } = socket.handshake.auth as { room: string }
  socket.join(room)
  socket.on('message', (message: { key: string; text: string }, acknowledge?: (answer: object) => void) => {
    const seq = keep?.(room, message.key, message.text)
    io.to(room).emit('message', { ...message, seq })
    acknowledge?.({ seq })
  })
})
process.on('message', (question) => question === 'memory' && tell(memory()))
http.listen(0, '127.0.0.1', () => tell({ origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}` }))

function memory() {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return { rss: process.memoryUsage().rss }
}

function keeper(path: string) {
  const db = new Database(path)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) db.pragma(pragma)
  db.exec('CREATE TABLE messages (id INTEGER PRIMARY KEY, room TEXT NOT NULL, key TEXT NOT NULL UNIQUE, text TEXT NOT NULL, at INTEGER NOT NULL)')
  const insert = db.prepare('INSERT INTO messages (room, key, text, at) VALUES (?, ?, ?, ?)')
  return (room: string, key: string, text: string) => Number(insert.run(room, key, text, Date.now()).lastInsertRowid)
}
