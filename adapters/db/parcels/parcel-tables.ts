import type { Clock } from '#domain/clock/clock.ts'
import type { ParcelEvent, UnassignedParcel } from '#domain/parcel/parcel.ts'
import type { RetentionClass } from '#domain/retention/retention.ts'
import type { Instant } from '#domain/time/instant.ts'
import { clockColumns, happeningColumns } from '../return-tables.ts'
import { table } from '../table.ts'

/** The tables of a parcel without a return: which field is which column. */

export type ParcelRow = Omit<UnassignedParcel, 'clocks'>

export const parcels = table<ParcelRow, { keeps: readonly RetentionClass[] }>({
  name: 'unassigned_parcels',
  columns: {
    id: 'uuid',
    number: 'text',
    status: 'text',
    version: 'int',
    sequence: 'int',
    recordedAt: 'timestamptz',
    carrier: 'text',
    tracking: 'text',
    reference: 'text',
    quantity: 'int',
    serials: 'text[]',
    sender: 'text',
    contents: 'text',
    place: 'text',
    originReturnId: 'uuid',
    conversationId: 'uuid',
    returnId: 'uuid',
    ending: 'text',
    endingTracking: 'text',
    endedAt: 'timestamptz',
  },
  place: { keeps: 'text[]' },
})

type Place = { parcelId: string; position: number; nearAt: Instant }

export const parcelClocks = table<Clock, Place>({
  name: 'clocks',
  columns: clockColumns,
  place: { parcelId: 'uuid', position: 'int', nearAt: 'timestamptz' },
})

export type ParcelEventRow = Omit<ParcelEvent, 'from' | 'to'> & { fromStatus: ParcelEvent['from']; toStatus: ParcelEvent['to'] }

export const parcelEvents = table<ParcelEventRow>({
  name: 'parcel_events',
  columns: { ...happeningColumns, parcelId: 'uuid' },
  place: {},
})

/** A parcel with its promises, as one row of a statement over `unassigned_parcels u`. */
export type WholeRow = ParcelRow & { clocks: Clock[] }
export const wholeParcel = `${parcels.select('u')}, ${parcelClocks.arrayOf('u', 'position', 'parcel_id')} as clocks`

export function readParcel({ clocks, ...row }: WholeRow): UnassignedParcel {
  const [own = row] = parcels.read([row])
  return { ...own, clocks: parcelClocks.read(clocks) }
}
