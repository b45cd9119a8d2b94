import { enter } from '#application/people/enter.ts'
import { staff } from './accounts.ts'
import type { Stage } from './stage.ts'
import type { Times } from './times.ts'

/** Everybody came to work yesterday and this morning, and went again: the log has it, and no session stays open. */
export async function signIn({ at, world }: Stage, times: Times): Promise<void> {
  const caller = { ip: '127.0.0.1', userAgent: null, tokenHash: null }
  for (const daysAgo of [1, 0])
    for (const [nth, { email }] of Object.values(staff).entries()) {
      const person = await world.people.personByEmail(email)
      if (!person) throw new Error(`nobody of the demo is ${email}`)
      at(times.day(daysAgo, `08:${10 + 7 * nth}`))
      const { token } = await enter(
        person,
        { world, actor: { id: null, roles: [], locale: 'fr' }, caller, now: world.now() },
        { by: 'password' },
      )
      await world.people.closeSession(world.secrets.hash(token))
    }
}
