import type { TestServer } from './server.ts'

/** A guest's session of this person, kept to one order; answers its cookie. The way in has tests of its own. */
export async function guestOf(it: TestServer, personId: string, orderId: string): Promise<string> {
  const token = it.world.secrets.token()
  await it.world.people.openSession({
    tokenHash: it.world.secrets.hash(token),
    personId,
    at: it.clock.now,
    expiresAt: new Date(Date.parse(it.clock.now) + 86_400_000).toISOString(),
    userAgent: null,
    replaces: null,
    orderId,
  })
  return `navette_session=${token}`
}
