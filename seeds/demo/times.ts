import { addMs, type Calendar, timeBetween } from '#domain/calendar/calendar.ts'
import { hourMs, type Instant, instantAt } from '#domain/time/instant.ts'
import { dayAt, wallTime } from '#domain/time/zone.ts'
import { technostok } from '#domain/policy/technostok.ts'

const MINUTE = 60_000

/** The days of the demo, told from its end: so many days ago at an hour of Paris, so many minutes ago, or so that a promise stands where it is wanted. */
export type Times = {
  now: Instant
  /** `'14:30'` of that day. What would lie ahead is brought to just before now, so that a story told at breakfast has its noon too. */
  day: (daysAgo: number, time?: string) => Instant
  minutesAgo: (minutes: number) => Instant
  /** When it must have been asked for the answer to be due in so many minutes of the office's own time; negative is late. */
  answerDueIn: (minutes: number) => Instant
}

export function timesUntil(now: Instant): Times {
  const ms = Date.parse(now)
  const { zone } = technostok
  const minutesAgo = (minutes: number): Instant => instantAt(ms - minutes * MINUTE)
  return {
    now,
    minutesAgo,
    day(daysAgo, time = '10:00') {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      const at = wallTime(zone, dayAt(zone, ms) - daysAgo, hours * 60 + minutes)
      // Later times of today keep their order, in the last quarter of an hour.
      return at < ms - 15 * MINUTE ? instantAt(at) : instantAt(ms - 15 * MINUTE + (hours * 60 + minutes) * 500)
    },
    answerDueIn(minutes) {
      const { hours, calendar } = reviewRule()
      return start(calendar, hours * hourMs - minutes * MINUTE, ms)
    },
  }
}

function reviewRule(): { hours: number; calendar: Calendar } {
  const rule = technostok.clocks.review
  if (!('calendar' in rule)) throw new Error('the review promise is counted in hours')
  return { hours: rule.amount.hours, calendar: rule.calendar }
}

/** The latest moment since which so much of the calendar's time has passed. */
function start(calendar: Calendar, passed: number, now: number): Instant {
  let [low, high] = [now - 30 * 24 * hourMs, now]
  while (high - low > 1000) {
    const middle = (low + high) / 2
    if (timeBetween(calendar, instantAt(middle), instantAt(now)) >= passed) low = middle
    else high = middle
  }
  const at = instantAt(Math.floor(low / 1000) * 1000)
  if (addMs(calendar, at, passed) > instantAt(now + 2000)) throw new Error('no such moment within a month')
  return at
}
