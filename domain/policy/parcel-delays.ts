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

/** For how many calendar days goods of an unknown owner are kept; sixty under a version that does not say. */
export const parcelKeptDays = ({ delays }: Pick<Policy, 'delays'>): number => delays.parcelKeptDays ?? 60

/** The last instant of the last of them: before that nobody disposes of the goods. */
export const parcelKeptUntil = (recordedAt: Instant, policy: Pick<Policy, 'delays' | 'zone' | 'holidays'>): Instant =>
  dayDeadline({ from: recordedAt, days: parcelKeptDays(policy), zone: policy.zone, holidays: policy.holidays })
