import type { StationKey, StationState } from '#domain/return/transit.ts'
import type { TransitView } from '#application/returns/transit-view.ts'
import { promiseName } from '#domain/return/promised-answer.ts'
import type { Deadline } from '../deadline/deadline-now.ts'
import { endsADay, formatDate, formatDay, formatDue, formatLocalDate, formatTime } from '../format/date.ts'
import type { Say } from '../format/duration.ts'
import type { Key } from '../words/catalogues.ts'
import type { Locale } from '../words/locale.ts'

/** What the large line draws. */
export type Station = { key: StationKey; state: StationState; name: string; when?: string; deadline?: Deadline }

export type Reader = 'customer' | 'staff'

/**
 * The line as its reader sees it: reached stations with their date, the current one with its promise, the last one named after the outcome;
 * those to come with what is promised of them, to staff also with what is to be expected.
 * Stations that the return passed by are left out: goods that were kept were neither sent nor inspected.
 */
export function lineView(transit: TransitView, reader: Reader, { t, locale }: { t: Say; locale: Locale }): readonly Station[] {
  return transit.stations.filter(wasThere).map(({ key, state, at, ahead }) => {
    const ended = state === 'stop' || state === 'end'
    const name = ended ? t(wordKey(transit, reader)) : t(`words.station.${key}`)
    const running = state === 'now' || state === 'wait' || state === 'late'
    const deadline = running ? (transit.deadline ?? undefined) : undefined
    const when = deadline
      ? promise(deadline, { t, locale })
      : at !== null
        ? formatDate(at, locale)
        : ahead
          ? ((reader === 'staff' ? expected(key, ahead, { t, locale }) : undefined) ?? promised(ahead, { t, locale }))
          : undefined
    return { key, state, name, ...(when === undefined ? {} : { when }), ...(deadline ? { deadline } : {}) }
  })
}

const wasThere = ({ state, at }: TransitView['stations'][number]): boolean => state !== 'done' || at !== null

/** The status in the reader's words. */
export function wordKey({ customerWord, agentWord }: Pick<TransitView, 'customerWord' | 'agentWord'>, reader: Reader): Key {
  return reader === 'customer' ? `words.customer.${customerWord}` : `words.agent.${agentWord}`
}

/** « réponse avant le 25 nov. 2026, 18 h 02 », « à remettre au plus tard le 3 déc. 2026 »: a day counts to its last instant. */
function promise(promised: { kind: string; subject: string | null; due: string }, { t, locale }: { t: Say; locale: Locale }): string {
  const { due } = promised
  const when = formatDue(due, locale)
  return t(`words.${endsADay(due) ? 'by' : 'before'}.${promiseName(promised)}` as Key, { when })
}

type Ahead = NonNullable<TransitView['stations'][number]['ahead']>

/** « prévu le 23 nov. », « avant le 7 déc. », « vers le 10 déc. »: a day that counts to its last instant is told by the one after it. */
function expected(key: StationKey, { by, about }: Ahead, { t, locale }: { t: Say; locale: Locale }): string | undefined {
  if (about !== null) return t('words.ahead.about', { when: formatDay(about, locale) })
  if (by === null) return undefined
  if (key === 'approval') return t('words.ahead.expected', { when: formatDay(by, locale) })
  const next = new Date(Date.parse(by) + 1).toISOString()
  const when = endsADay(by) ? formatDay(next, locale) : `${formatDay(by, locale)}, ${formatTime(by, locale)}`
  return t('words.ahead.before', { when })
}

/** « 48 h après réception », « avant le 17 déc. 2026, 10 h 20 ». */
function promised({ by, after, on }: Ahead, { t, locale }: { t: Say; locale: Locale }): string | undefined {
  if (on !== null) return t('words.ahead.on', { when: formatLocalDate(on, locale) })
  if (by !== null) return t(endsADay(by) ? 'words.ahead.by' : 'words.ahead.before', { when: formatDue(by, locale) })
  if (after === null) return undefined
  const { hours, days, working } = after
  if (hours === null) return t('words.ahead.days', { days: days ?? 0 })
  return t(working ? 'words.ahead.working-hours' : 'words.ahead.hours', { hours })
}
