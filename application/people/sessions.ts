import { z } from 'zod'
import { keptTo } from '#domain/actor.ts'
import { refuse } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { anyone, signedIn } from '../permission.ts'
import { type Device, deviceOf } from './device.ts'
import type { ListedSession, SessionsOf } from './session-store.ts'

/** One place where one is signed in; `here` is the one that asks. */
export type SessionView = Omit<ListedSession, 'tokenHash' | 'userAgent'> & { here: boolean; device: Device }

/** Where this person is signed in; a guest, where the same order is followed: what else the person has open is not theirs to see. */
export const listSessions = errand({
  name: 'list sessions',
  may: signedIn,
  input: z.strictObject({}),
  async run(_, standing) {
    const { world, caller, now } = standing
    const sessions = await world.people.sessionsOf(own(standing), now)
    return {
      items: sessions.map(({ tokenHash, userAgent, ...session }): SessionView => ({
        ...session,
        here: tokenHash === caller.tokenHash,
        device: deviceOf(userAgent),
      })),
    }
  },
})

/** Ends one of them, this browser's too. */
export const endSession = errand({
  name: 'end session',
  may: signedIn,
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ id }, standing) =>
    (await standing.world.people.closeOneOf(own(standing), id)) ? null : refuse('missing', 'session_unknown'),
})

/** « Se déconnecter partout »: every one of them, this browser's too. Nobody may, as they may sign out twice. */
export const logOutEverywhere = errand({
  name: 'log out everywhere',
  may: anyone,
  input: z.strictObject({}),
  async run(_, standing) {
    const { personId, within } = own(standing)
    if (standing.actor.id !== null) await standing.world.people.closeSessionsOf(personId, within)
    return null
  },
})

const own = ({ actor }: Pick<Standing, 'actor'>): SessionsOf => ({ personId: actor.id ?? '', within: keptTo(actor) })
