import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { takersOfAll, type Working } from '#domain/staff/takers.ts'
import { insist } from '../command.ts'
import { type Device, deviceOf } from '../people/device.ts'
import type { ListedSession } from '../people/session-store.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import type { OpenWork, StaffRow } from './ports.ts'

export type MemberView = StaffRow & {
  /** What is theirs to do, and would be handed on if they left. */
  work: Pick<OpenWork, 'returns' | 'conversations'> & {
    /** Whose people can go on with all of it. */
    takers: readonly Working[]
  }
  /** API keys that they made and that are still good: they do not end with their access. */
  keys: readonly string[]
  sessions: readonly (Pick<ListedSession, 'id' | 'createdAt' | 'seenAt' | 'expiresAt'> & { device: Device })[]
}

/** Somebody of the staff, and where they are signed in. */
export const showStaffMember = query({
  name: 'show staff member',
  may: only('admin'),
  input: z.strictObject({ personId: z.uuid() }),
  async run({ personId }, { reads, now }): Promise<MemberView> {
    const [member, sessions, keys, work] = await Promise.all([
      reads.staffMember(personId),
      reads.staffSessions(personId, now),
      reads.keysMadeBy(personId),
      reads.openWorkOf(personId),
    ])
    if (!member) return insist(refuse('missing', 'staff_unknown'))
    return {
      ...member,
      keys,
      work: { returns: work.returns, conversations: work.conversations, takers: takersOfAll(work) },
      sessions: sessions.map(({ id, createdAt, seenAt, expiresAt, userAgent }) => ({
        id,
        createdAt,
        seenAt,
        expiresAt,
        device: deviceOf(userAgent),
      })),
    }
  },
})
