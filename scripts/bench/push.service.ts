// A push service in a process of its own, so that it takes no time of whoever sends.
import { fakePushService } from '../../server/modules/push/testing.service.ts'

const service = await fakePushService()
setInterval(() => service.received.splice(0), 1000)
process.send?.({ origin: service.origin, ca: service.ca })
process.once('disconnect', () => process.exit())
