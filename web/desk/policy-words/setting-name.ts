import { promiseKinds } from '#domain/policy/promise-kinds.ts'
import { conditions } from '#domain/return/rma.ts'
import type { Names, Speaker } from './speaker.ts'

/** Settings that there is one of, by their dotted path. */
const single = [
  'holidays',
  'zone',
  'reviewAfterDetails',
  'shipBackPayer',
  'judgedUnder',
  'serialFormats',
  'requestTypes',
  'tiers',
  'reasons',
  'merchant.name',
  'merchant.address',
  'merchant.contactEmail',
  'merchant.phone',
  'merchant.loyaltyUrl',
  'merchant.mediator',
  'aims',
  'aims.promisesKept',
  'aims.labelCost',
  'aims.transitDays',
  'settlementLimits',
  'settlementLimits.support',
  'settlementLimits.manager',
  'statutory.withdrawal',
  'statutory.withdrawal.days',
  'statutory.withdrawal.labelPayer',
  'statutory.withdrawal.interestRate',
  'statutory.withdrawal.texts',
  'statutory.legal_conformity',
  'statutory.legal_conformity.months',
  'delays.returnByDays',
  'delays.detailsDays',
  'delays.objectionDays',
  'delays.reminderDaysBefore',
  'delays.quietDays',
  'delays.parcelKeptDays',
] as const

/** Settings of a request type, and of what a tier betters of it. */
const ofType = [
  'label',
  'short',
  'description',
  'defective',
  'profiles',
  'windowDays',
  'windowFrom',
  'rollToWorkingDay',
  'conditions',
  'entitlement',
  'labelPayer',
  'resolutions',
  'advanceReplacement',
  'handlingFee',
  'autoApprove',
  'clauses',
] as const

const ofReason = ['types', 'evidence', 'batteryFault', 'fault', 'damagedInTransport'] as const
const inWeek = ['weekdays', 'hours', 'from', 'to', 'holidays', 'closures', 'zone', 'kind'] as const

/** What a setting is called in the words of the trade; undefined where it has none. */
export function settingName(path: string, names: Names, t: Speaker): string | undefined {
  const one = single.find((name) => name === path)
  if (one) return t(`change.name.${one}`)
  const [part = '', key = '', ...rest] = path.split('.')
  switch (part) {
    case 'clocks':
      return promiseName(key, rest, t)
    case 'calendars':
      return calendarName(rest, t)
    case 'clauses':
      return rest[0] === 'text' ? t(`change.name.clause.${rest[1] === 'en' ? 'en' : 'fr'}`, { id: key }) : undefined
    case 'requestTypes':
      return typeSetting(key, rest, { names, t })
    case 'reasons':
      return reasonSetting(key, rest, { names, t })
    case 'tiers':
      return tierSetting(key, rest, { names, t })
    default:
      return undefined
  }
}

function promiseName(kind: string, rest: readonly string[], t: Speaker): string | undefined {
  const promise = promiseKinds.find((one) => one === kind)
  if (!promise) return undefined
  return rest[0] === 'calendar' && rest.length > 1 ? calendarName(rest.slice(1), t) : t(`words.promise.${promise}`)
}

function calendarName(rest: readonly string[], t: Speaker): string {
  const last = inWeek.find((one) => one === rest.at(-1))
  return last ? t(`change.week.${last}`) : t('change.name.calendar')
}

type Around = { names: Names; t: Speaker }

function typeSetting(key: string, [field, state]: readonly string[], { names, t }: Around): string | undefined {
  const type = names.types[key] ?? key
  if (field === undefined) return t('change.of.type', { type })
  const known = ofType.find((one) => one === field)
  if (!known) return undefined
  const condition = conditions.find((one) => known === 'conditions' && one === state)
  return t('change.of', { of: type, name: condition ? t(`words.condition.${condition}`) : t(`change.type.${known}`) })
}

function reasonSetting(key: string, [field, locale]: readonly string[], { names, t }: Around): string | undefined {
  const reason = names.reasons[key] ?? key
  if (field === undefined) return t('change.of.reason', { reason })
  if (field === 'label') return t(`change.reason.label.${locale === 'en' ? 'en' : 'fr'}`, { reason })
  const known = ofReason.find((one) => one === field)
  return known && t('change.of', { of: t('change.of.reason', { reason }), name: t(`change.reason.${known}`) })
}

function tierSetting(key: string, [part, type, ...rest]: readonly string[], around: Around): string | undefined {
  const { t } = around
  const tier = t('change.of.tier', { tier: key })
  if (part === 'label' || part === 'example') return t('change.of', { of: tier, name: t(`change.tier.${part}`) })
  if (part !== 'overrides' || type === undefined) return tier
  const name = typeSetting(type, rest, around)
  return name && t('change.of', { of: tier, name })
}
