import { policyCurrency } from '#domain/policy/policy-currency.ts'
import { conditions } from '#domain/return/rma.ts'
import { formatList, formatMoney, formatNumber, formatShare } from '../../ui/format/number.ts'
import { closuresOf } from './closure-days.ts'
import { closureWords, clockTime, dayName } from './calendar-words.ts'
import { settingName } from './setting-name.ts'
import type { Names, Speaker } from './speaker.ts'

/** Values that are codes, by the field that they stand in. */
const codes = [
  'holidays.FR',
  'holidays.FR-alsace-moselle',
  'holidays.none',
  'profiles.*',
  'profiles.account',
  'profiles.retail',
  'windowFrom.line',
  'windowFrom.order_last',
  'entitlement.none',
  'entitlement.order_line',
  'evidence.none',
  'evidence.photo',
  'judgedUnder.order_date',
  'judgedUnder.submission_date',
  'reviewAfterDetails.restart',
  'reviewAfterDetails.resume',
  'conditions.accept',
  'conditions.review',
  'conditions.block',
  'payer.merchant',
  'payer.customer',
  'kind.business',
  'kind.continuous',
] as const

const resolutions = ['refund', 'credit', 'replacement', 'exchange', 'repair'] as const

/** Its unit, where a number alone says too little. */
const units: readonly (readonly [RegExp, (value: number, t: Speaker) => string])[] = [
  [/(Days|\.days|DaysBefore)$/, (value, t) => t('change.days', { count: value })],
  [/\.months$/, (value, t) => t('change.months', { count: value })],
  [/\.hours$/, (value, t) => t('change.hours', { hours: formatNumber(value, t.locale) })],
  // The merchant's currency: the policy's amounts are in euro.
  [/(^settlementLimits|handlingFee$|labelCost$)/, (value, t) => formatMoney(value, policyCurrency, t.locale)],
  [/(promisesKept|interestRate)$/, (value, t) => formatShare(value / 10_000, t.locale)],
]

/** What a setting is set to, in words: units, names and lists as the reader says them. */
export function settingValue(path: string, value: unknown, around: { names: Names; t: Speaker }): string {
  const { t } = around
  if (value === null || value === undefined) return t(/Days$|^settlementLimits/.test(path) ? 'change.no-limit' : 'change.nothing')
  if (typeof value === 'boolean') return t(value ? 'change.yes' : 'change.no')
  if (typeof value === 'number') return (units.find(([form]) => form.test(path))?.[1] ?? plainNumber)(value, t)
  if (typeof value === 'string') return codeWords(path, value, around)
  if (Array.isArray(value)) return listWords(path, value, around)
  return typeof value === 'object' ? wholeWords(path, value, around) : t('change.nothing')
}

/** A setting of several parts. What is a whole of its own is told by its name, where it has one. */
function wholeWords(path: string, value: object, around: { names: Names; t: Speaker }): string {
  const { t, names } = around
  if (isText(value)) return t('change.quoted', { text: value[t.locale] })
  if (isHours(value)) return openingWords(value, t)
  if ('amount' in value) return promiseWords(value as Promised, t)
  if (path.startsWith('reasons.') || path.startsWith('merchant.')) return labelOf(value, t) ?? nameOf(value)
  const entries = Object.entries(value)
  if (path === 'requestTypes' || path === 'reasons' || path === 'tiers') {
    const known = path === 'requestTypes' ? names.types : names.reasons
    const called = entries.map(([key, one]) => known[key] ?? labelOf(one, t) ?? key)
    return formatList(called, t.locale)
  }
  return entries
    .filter(([key, one]) => !path.startsWith('calendars.') || (key !== 'zone' && !(Array.isArray(one) && one.length === 0)))
    .map(([key, one]) => {
      const inner = `${path}.${key}`
      return t('change.pair', { name: lastName(inner, key, around), value: settingValue(inner, one, around) })
    })
    .reduce((one, other) => t('change.then', { one, other }))
}

const openingWords = ({ from, to }: { from: string; to: string }, t: Speaker): string =>
  from === '00:00' && to === '24:00'
    ? t('change.all-day')
    : t('change.opening', { from: clockTime(from, t.locale), to: clockTime(to, t.locale) })

const plainNumber = (value: number, t: Speaker): string => formatNumber(value, t.locale)

/** In a list of a setting's parts the whole's own name is said once already. */
function lastName(path: string, key: string, { names, t }: { names: Names; t: Speaker }): string {
  const condition = conditions.find((one) => one === key)
  return condition ? t(`words.condition.${condition}`) : (settingName(path, names, t) ?? key)
}

function codeWords(path: string, value: string, { t, names }: { names: Names; t: Speaker }): string {
  const field = path.split('.').findLast((part) => !(conditions as readonly string[]).includes(part)) ?? path
  const code = codes.find((one) => one === `${/payer$/i.test(field) ? 'payer' : field}.${value}`)
  if (code) return t(`change.value.${code}`)
  const resolution = resolutions.find((one) => field === 'resolutions' && one === value)
  if (resolution) return t(`words.resolution.${resolution}`)
  if (field === 'types') return names.types[value] ?? value
  return /\.(from|to)$/.test(path) ? clockTime(value, t.locale) : value
}

function listWords(path: string, value: readonly unknown[], around: { names: Names; t: Speaker }): string {
  const { t } = around
  if (path === 'serialFormats') return t('change.count', { count: value.length })
  if (path.endsWith('.closures'))
    return closuresOf(value.map(String))
      .map((one) => closureWords(one, t))
      .join(', ')
  if (path.endsWith('.weekdays'))
    return formatList(
      value.map((day) => dayName(Number(day), t.locale)),
      t.locale,
    )
  if (path.endsWith('reminderDaysBefore'))
    return t('change.before', { days: formatList(value.map(String), t.locale), count: Math.max(...value.map(Number)) })
  if (value.length === 0) return t('change.nothing')
  return formatList(
    value.map((one) => settingValue(path, one, around)),
    t.locale,
  )
}

type Promised = { amount: { hours?: number; days?: number }; calendar?: { kind: string } }

function promiseWords({ amount, calendar }: Promised, t: Speaker): string {
  if (amount.hours === undefined) return t('change.days', { count: amount.days ?? 0 })
  const hours = t('change.hours', { hours: formatNumber(amount.hours, t.locale) })
  return calendar?.kind === 'business' ? t('change.working', { hours }) : hours
}

const isText = (value: object): value is { fr: string; en: string } =>
  'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string'

const isHours = (value: object): value is { from: string; to: string } => 'from' in value && 'to' in value

const labelOf = (value: unknown, t: Speaker): string | undefined => {
  if (typeof value !== 'object' || value === null || !('label' in value)) return undefined
  const { label } = value
  return typeof label === 'object' && label !== null && isText(label) ? label[t.locale] : undefined
}

const nameOf = (value: object): string => ('name' in value ? String(value.name) : '')
