import { z } from 'zod'
import { epochMs, hourMs, type Instant, instantAt } from '#domain/time/instant.ts'
import { type Day, dayAt } from '#domain/time/zone.ts'
import { holidaysSchema } from './holidays.ts'
import { type BusinessCalendar, openingOn } from './opening-hours.ts'

const wall = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day such as 09:30, or 24:00')

export const zoneSchema = z.string().refine(isZone, 'a time zone such as Europe/Paris')

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const businessCalendar = z.strictObject({
  kind: z.literal('business'),
  zone: zoneSchema,
  /** ISO weekdays: Monday is 1, Sunday is 7. */
  weekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .refine((days) => new Set(days).size === days.length, 'each weekday once'),
  hours: z.strictObject({ from: wall, to: wall }).refine(({ from, to }) => from < to, 'opens before it closes'),
  holidays: holidaysSchema,
  /** Further days without business, such as a stocktaking. */
  closures: z.array(z.iso.date()).optional(),
})

/** When a promise's time runs: always, or in business hours. As written in a policy. */
export const calendarSchema = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('continuous') }), businessCalendar])
export type Calendar = z.infer<typeof calendarSchema>

export const isOpen = (calendar: Calendar, at: Instant): boolean => timeBetween(calendar, at, instantAt(epochMs(at) + 1)) > 0

/**
 * The first moment at which `hours` of the calendar's own time have passed since `start`. Hours are real elapsed ones: a whole
 * business day has 23 or 25 of them when the clocks change. No hours: `start` itself, open or not.
 */
export const addTime = (calendar: Calendar, start: Instant, hours: number): Instant => addMs(calendar, start, Math.round(hours * hourMs))

/** One local day on the way to a due instant, and what of it counted: nothing where it was closed, or began after closing time. */
export type PassedDay = { day: Day; from: number; countedMs: number }

/** `addTime` in milliseconds. */
export const addMs = (calendar: Calendar, start: Instant, ms: number): Instant => passTime(calendar, start, { ms })

type Passing = { ms: number; passing?: ((passed: PassedDay) => void) | undefined }

/** The same; `passing` is told of every local day on the way, in order. */
export function passTime(calendar: Calendar, start: Instant, { ms, passing }: Passing): Instant {
  if (calendar.kind === 'continuous' || ms <= 0) return instantAt(epochMs(start) + Math.max(0, ms))
  return instantAt(passBusinessTime(calendar, epochMs(start), { ms, passing }))
}

function passBusinessTime(calendar: BusinessCalendar, start: number, { ms, passing }: Passing): number {
  let left = ms
  for (let day = dayAt(calendar.zone, start); ; day++) {
    const { open, close } = openingOn(calendar, day)
    const from = Math.max(open, start)
    const countedMs = Math.min(left, Math.max(0, close - from))
    passing?.({ day, from, countedMs })
    if (close - from >= left) return from + left
    left -= countedMs
  }
}

/** Milliseconds of the calendar's own time between two moments; negative when `to` is before `from`. */
export function timeBetween(calendar: Calendar, from: Instant, to: Instant): number {
  const [a, b] = [epochMs(from), epochMs(to)]
  if (calendar.kind === 'continuous') return b - a
  return a <= b ? businessTime(calendar, a, b) : 0 - businessTime(calendar, b, a)
}

function businessTime(calendar: BusinessCalendar, from: number, to: number): number {
  let passed = 0
  const last = dayAt(calendar.zone, to)
  for (let day = dayAt(calendar.zone, from); day <= last; day++) {
    const { open, close } = openingOn(calendar, day)
    passed += Math.max(0, Math.min(close, to) - Math.max(open, from))
  }
  return passed
}
