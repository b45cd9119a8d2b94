import { z } from 'zod'
import { staffRoles } from '#domain/actor.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'

/** The merchant's people with their roles and when they last signed in. */
export const listStaff = query({
  name: 'list staff',
  may: only('admin'),
  input: z.strictObject({
    ...pageInput,
    q: z.string().trim().max(200).default(''),
    state: z.enum(['active', 'disabled', 'all']).default('active'),
    role: z.enum(staffRoles).optional(),
  }),
  async run({ after, limit, q, state, role }, { reads }) {
    const position = readCursor(after, 2)
    const from = position && { name: position[0] ?? '', id: position[1] ?? '' }
    const rows = await reads.staff({ text: q, state, role: role ?? null, after: from, limit: limit + 1 })
    return pageOf(rows, limit, ({ name, id }) => [name, id])
  },
})
