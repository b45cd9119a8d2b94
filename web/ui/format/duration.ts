import type { Key } from '../words/catalogues.ts'
import type { Params } from '../words/format-message.ts'

export type Say = (key: Key, params?: Params) => string

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** « 35 min », « 1 h 20 », « 1 jour et 4 h », « 10 jours »: rounded down, so that nobody is promised a minute too much. */
export function formatDuration(ms: number, t: Say): string {
  const days = Math.floor(ms / dayMs)
  const hours = Math.floor((ms % dayMs) / hourMs)
  const minutes = Math.floor((ms % hourMs) / minuteMs)
  if (days >= 2 || (days === 1 && hours === 0)) return t('ui.time.days', { days })
  if (days === 1) return t('ui.time.days-hours', { days, hours })
  if (hours > 0)
    return minutes === 0 ? t('ui.time.hours', { hours }) : t('ui.time.hours-minutes', { hours, minutes: String(minutes).padStart(2, '0') })
  return minutes > 0 ? t('ui.time.minutes', { minutes }) : t('ui.time.moment')
}
