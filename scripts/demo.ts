import { openDemo } from './demo.shop.ts'

process.env.DATABASE_URL ||= 'data/demo.db'
process.env.LOG_LEVEL ||= 'error'

const demo = await openDemo(process.env)
if (!demo) {
  console.error('This database holds other shops: the demo wants an empty one. Name another by DATABASE_URL.')
  process.exit(1)
}
console.log(demo.welcome)
