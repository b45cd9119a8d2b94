import { z } from 'zod'
import type { Page } from '../page.ts'
import { anyStaff, only } from '../permission.ts'
import { query } from '../query.ts'
import { id, rmaNumber } from '../returns/inputs.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'
import { parcelReaders } from './inputs.ts'
import { presentParcelRow } from './present-parcel.ts'
import type { ParcelRow } from './view.ts'

/** Parcels without a return: those that wait, nearest promise first; or those that have one now or have left, newest first. */
export const listParcels = query({
  name: 'list unassigned parcels',
  may: parcelReaders,
  input: z.strictObject({ ...pageInput, done: z.enum(['true', 'false']).default('false') }),
  async run({ after, limit, done }, { reads, now }): Promise<Page<ParcelRow>> {
    const [at, last] = readCursor(after, 2) ?? []
    const from = at && last ? { at, id: last } : null
    const rows = await reads.parcels({ done: done === 'true', after: from, limit: limit + 1 })
    const { items, next } = pageOf(rows, limit, ({ parcel }) => [positionOf(parcel), parcel.id])
    return { items: items.map((row) => presentParcelRow(row, now)), next }
  },
})

const positionOf = ({ endedAt, clocks }: { endedAt: string | null; clocks: readonly { due: string; endedAt: string | null }[] }): string =>
  endedAt ?? clocks.find((clock) => clock.endedAt === null)?.due ?? ''

export const countParcels = query({
  name: 'count unassigned parcels',
  may: parcelReaders,
  input: z.strictObject({}),
  run: async (_, { reads }) => ({ waiting: await reads.waitingParcels() }),
})

/** Those that were assigned to a return, and goods that came in its box and are not on it. */
export const listParcelsOfReturn = query({
  name: 'list unassigned parcels of return',
  may: anyStaff,
  input: z.strictObject({ number: rmaNumber }),
  run: async ({ number }, { reads, now }) => ({ items: (await reads.parcelsOfReturn(number)).map((row) => presentParcelRow(row, now)) }),
})

/** Those that the customer of a conversation was asked about. */
export const listParcelsOfConversation = query({
  name: 'list unassigned parcels of conversation',
  may: only('support', 'returns_agent', 'finance', 'admin'),
  input: z.strictObject({ id }),
  run: async ({ id }, { reads, now }) => ({ items: (await reads.parcelsOfConversation(id)).map((row) => presentParcelRow(row, now)) }),
})
