import { z } from 'zod'
import { type InvitationState, invitationState } from '#domain/staff/invitation.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import type { Page } from '../page.ts'
import type { ListedInvitation } from './ports.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'

export type InvitationRow = Pick<ListedInvitation, 'id' | 'email' | 'roles' | 'invitedAt' | 'invitedBy' | 'sentAt' | 'expiresAt'> & {
  state: InvitationState
}

/** Who was asked and has not come yet, the newest first; those whose link has run out included. */
export const listInvitations = query({
  name: 'list invitations',
  may: only('admin'),
  input: z.strictObject(pageInput),
  async run({ after, limit }, { reads, now }): Promise<Page<InvitationRow>> {
    const position = readCursor(after, 2)
    const from = position && { at: position[0] ?? '', id: position[1] ?? '' }
    const rows = await reads.openInvitations({ after: from, limit: limit + 1 })
    const { items, next } = pageOf(rows, limit, ({ invitedAt, id }) => [invitedAt, id])
    return {
      items: items.map(({ acceptedAt, revokedAt, ...row }) => ({ ...row, state: invitationState({ ...row, acceptedAt, revokedAt }, now) })),
      next,
    }
  },
})
