import { promiseKinds } from '#domain/policy/promise-kinds.ts'
import { formatList, formatNumber } from '../../ui/format/number.ts'
import { clockTime, closureWords, dayName } from './calendar-words.ts'
import { closuresOf } from './closure-days.ts'
import { settingName } from './setting-name.ts'
import { settingValue } from './setting-value.ts'
import type { Names, Speaker } from './speaker.ts'

export type Change = { path: string; before: unknown; after: unknown }

/** One line of what changes; `was` and `is` where whole sentences stand against one another. */
export type Said = { text: string; was?: string; is?: string }

/**
 * What differs between two versions of the policy in the words of the trade, each thing once: the calendar stands in the document once for itself and
 * once in every promise that counts in it.
 */
export function changesSaid(changes: readonly Change[], names: Names, t: Speaker): readonly Said[] {
  const all = new Map<string, Said>()
  for (const change of changes) for (const said of saidOf(change, { changes, names, t })) all.set(said.text, said)
  return [...all.values()]
}

type Around = { changes: readonly Change[]; names: Names; t: Speaker }

function saidOf(change: Change, around: Around): readonly Said[] {
  const { path } = change
  const [part, key = '', ...rest] = path.split('.')
  if (part === 'clocks' && /^(amount|calendar|calendar\.kind|amount\.\w+)$/.test(rest.join('.'))) return promiseSaid(key, around)
  if (part === 'clocks' && around.changes.some((one) => isRecounted(one, key))) return []
  if (path.endsWith('.weekdays')) return weekdaysSaid(change, around.t)
  if (path.endsWith('.closures')) return closuresSaid(change, around.t)
  if (/\.hours\.(from|to)$/.test(path)) return [openingSaid(change, around.t)]
  if (/(^|\.)holidays$/.test(path)) return [setSaid({ ...change, path: 'holidays' }, around)]
  if (part === 'reasons' && rest.length === 0) return [reasonsSaid(change, key, around)]
  if (part === 'clauses' && rest[0] === 'text') return [clauseSaid(change, around)]
  return [setSaid(change, around)]
}

/** A promise that counts in working hours now and did not, or the other way round: what its calendar holds is not news. */
const isRecounted = ({ path }: Change, kind: string): boolean =>
  [`clocks.${kind}.calendar`, `clocks.${kind}.calendar.kind`, `clocks.${kind}.amount.days`].includes(path)

/** « Première réponse : 24 h ouvrées au lieu de 48 h ». */
function promiseSaid(kind: string, { changes, t }: Around): readonly Said[] {
  const promise = promiseKinds.find((one) => one === kind)
  if (!promise) return []
  const of = (field: string): Change | undefined => changes.find(({ path }) => path === `clocks.${kind}.${field}`)
  const counted = of('calendar.kind')?.after ?? kindOf(of('calendar')?.after)
  const [hours, days] = [of('amount.hours'), of('amount.days')]
  const amount = (side: 'before' | 'after'): string | undefined => {
    if (typeof hours?.[side] === 'number') return t('change.hours', { hours: formatNumber(hours[side], t.locale) })
    return typeof days?.[side] === 'number' ? t('change.days', { count: days[side] }) : undefined
  }
  const name = t(`words.promise.${promise}`)
  const [before, after] = [amount('before'), amount('after')]
  return [
    ...(before !== undefined && after !== undefined ? [{ text: t('change.set', { name, before, after }) }] : []),
    ...(counted === undefined ? [] : [{ text: t(counted === 'business' ? 'change.in-working' : 'change.in-all', { name }) }]),
  ]
}

const kindOf = (calendar: unknown): unknown =>
  typeof calendar === 'object' && calendar !== null && 'kind' in calendar ? calendar.kind : undefined

function weekdaysSaid({ before, after }: Change, t: Speaker): readonly Said[] {
  const [was, is] = [numbers(before), numbers(after)]
  return [
    ...was.filter((day) => !is.includes(day)).map((day) => ({ text: t('change.day.off', { day: dayName(day, t.locale) }) })),
    ...is.filter((day) => !was.includes(day)).map((day) => ({ text: t('change.day.on', { day: dayName(day, t.locale) }) })),
  ]
}

function closuresSaid({ before, after }: Change, t: Speaker): readonly Said[] {
  const [was, is] = [strings(before), strings(after)]
  const [closed, opened] = [is.filter((day) => !was.includes(day)), was.filter((day) => !is.includes(day))]
  return [
    ...closuresOf(closed).map((one) => ({ text: t('change.closed', { days: closureWords(one, t) }) })),
    ...closuresOf(opened).map((one) => ({ text: t('change.opened', { days: closureWords(one, t) }) })),
  ]
}

function openingSaid({ path, before, after }: Change, t: Speaker): Said {
  const say = (time: unknown): string => clockTime(String(time), t.locale)
  return { text: t(path.endsWith('.from') ? 'change.opens' : 'change.closes', { before: say(before), after: say(after) }) }
}

function reasonsSaid(change: Change, key: string, { names, t }: Around): Said {
  if (key === '')
    return {
      text: t('change.reason.order', {
        order: formatList(
          strings(change.after).map((code) => names.reasons[code] ?? code),
          t.locale,
        ),
      }),
    }
  const whole = change.after ?? change.before
  const reason = settingValue(change.path, whole, { names, t })
  return {
    text: t(change.after === null ? 'change.reason.gone' : change.before === null ? 'change.reason.added' : 'change.reason.other', {
      reason,
    }),
  }
}

const clauseSaid = ({ path, before, after }: Change, { names, t }: Around): Said => ({
  text: settingName(path, names, t) ?? path,
  was: String(before),
  is: String(after),
})

/** « Délai de renvoi : 14 jours au lieu de 10 jours »; the path where it has no word. */
function setSaid({ path, before, after }: Change, { names, t }: Around): Said {
  const name = settingName(path, names, t) ?? path
  const say = (value: unknown): string => settingValue(path, value, { names, t })
  return { text: t('change.set', { name, before: say(before), after: say(after) }) }
}

const numbers = (value: unknown): readonly number[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [])
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
