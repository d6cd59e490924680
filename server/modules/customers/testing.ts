import { randomUUID } from 'node:crypto'
import { signIn, type TestApp, type TestShop } from '../../testing.ts'
import { type Person, recognise } from './service/recognise.ts'
import { nameVisitor } from './service/visitor.ts'

/** A customer of a shop; answers their id. */
export async function testCustomer({ store }: TestApp, { shop }: TestShop, person: Person = {}, visitor?: string): Promise<string> {
  return store.write(async (tx) => {
    const id = await recognise(tx, shop.id, { email: `${randomUUID()}@poczta.example`, firstName: 'Ewa', lastName: 'Lis', ...person })
    if (!id) throw new Error('This person is nobody')
    if (visitor) await nameVisitor(tx, shop.id, visitor, id)
    return id
  })
}

/** Calls the staff's routes of a shop as one member of its staff. */
export async function deskOf(app: TestApp, shop: TestShop, email = shop.email) {
  const headers = await signIn(app, email)
  const ask = (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE') => async (path: string, body?: object) => {
    const reply = await app.inject({ method, url: `${shop.api}${path}`, headers, ...(body && { body }) })
    return { status: reply.statusCode, body: reply.body ? reply.json() : undefined }
  }
  return {
    get: async (path: string) => (await app.inject({ url: `${shop.api}${path}`, headers })).json(),
    ...{ post: ask('POST'), put: ask('PUT'), patch: ask('PATCH'), remove: ask('DELETE') },
  }
}
