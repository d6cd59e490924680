// One bench on the dialect that DATABASE_URL names.
import { chat } from './chat.ts'
import { cold } from './cold.ts'
import { hot } from './hot.ts'
import { imports } from './imports.ts'
import { tell, words } from './process.ts'
import { FULL, QUICK } from './size.ts'
import { tracking } from './tracking.ts'
import { votes } from './votes.ts'
import { writes } from './writes.ts'

const { name, isQuick } = words<{ name: 'hot' | 'cold' | 'writes' | 'tracking' | 'imports' | 'chat' | 'votes'; isQuick: boolean }>()
tell(await { hot, cold, writes, tracking, imports, chat, votes }[name](isQuick ? QUICK : FULL))
