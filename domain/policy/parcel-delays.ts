import { dayDeadline } from '#domain/calendar/day-deadline.ts'
import type { HourRule } from '#domain/clock/clock.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Policy } from './schema.ts'

type Delays = Pick<Policy, 'clocks' | 'zone' | 'holidays'>

/** How long it may take until a parcel without a return has one, or is ended: five working days under a version that does not say. */
export const parcelRule = ({ clocks, zone, holidays }: Delays): Policy['clocks']['review'] =>
  clocks.unassigned_parcel ?? usual(zone, holidays)

const usual = (zone: string, holidays: Policy['holidays']): HourRule => ({
  amount: { hours: 120 },
  calendar: { kind: 'business', zone, weekdays: [1, 2, 3, 4, 5], hours: { from: '00:00', to: '24:00' }, holidays },
})

/** Until when goods of an unknown owner are kept: before that nobody disposes of them. Sixty calendar days under a version that does not say. */
export const parcelKeptUntil = (recordedAt: Instant, { delays, zone, holidays }: Pick<Policy, 'delays' | 'zone' | 'holidays'>): Instant =>
  dayDeadline({ from: recordedAt, days: delays.parcelKeptDays ?? 60, zone, holidays })
