import type { PublishedType } from '#application/policy/view.ts'
import { conditions } from '#domain/return/rma.ts'
import { resolutionsWords } from '../../request/policy-words/door-words.ts'
import { formatMoney, formatPhrase } from '../../ui/format/number.ts'
import type { T } from '../../ui/words/use-t.ts'

type Speaker = { (...said: Parameters<T>): string; locale: T['locale'] }

/** Who may ask. */
export function profileWords({ legalBasis, profiles }: Pick<PublishedType, 'legalBasis' | 'profiles'>, t: Speaker): string {
  if (legalBasis !== 'commercial') return t(`policy.who.${legalBasis}`)
  return profiles.includes('*')
    ? t('policy.who.everybody')
    : formatPhrase(
        profiles.map((profile) => profileWord(profile, t)),
        t.locale,
      )
}

const profileWord = (profile: string, t: Speaker): string => t(profile === 'account' ? 'policy.who.account' : 'policy.who.retail')

/** Until when one may ask. */
export function windowWords(
  { legalBasis, windowDays, windowMonths }: Pick<PublishedType, 'legalBasis' | 'windowDays' | 'windowMonths'>,
  t: Speaker,
): string {
  if (windowMonths !== null)
    return windowMonths % 12 === 0
      ? t('policy.window.years', { years: windowMonths / 12 })
      : t('policy.window.months', { months: windowMonths })
  if (windowDays === null) return t('policy.window.unlimited')
  return t(legalBasis === 'withdrawal' ? 'policy.window.withdrawal' : 'policy.window.days', { days: windowDays })
}

/** In which states the product is taken, looked at or closed to this type, one sentence each. */
export function conditionWords(states: PublishedType['conditions'], t: Speaker): readonly string[] {
  const outcomes = ['accept', 'review', 'block'] as const
  if (conditions.every((condition) => states[condition] === 'accept')) return [t('policy.condition.any')]
  return outcomes.flatMap((outcome) => {
    const words = conditions
      .filter((condition) => states[condition] === outcome)
      .map((condition) => t(`words.condition.${condition}`).toLocaleLowerCase(t.locale))
    return words.length === 0 ? [] : [t(`policy.condition.${outcome}`, { conditions: formatPhrase(words, t.locale, 'disjunction') })]
  })
}

/** The merchant's currency: the policy's amounts are in euro. */
export const feeWords = (fee: number, t: Speaker): string =>
  fee === 0 ? t('policy.fee.none') : t('policy.fee.amount', { amount: formatMoney(fee, 'EUR', t.locale) })

/** What a tier has better than everybody, in a few words each. */
export function betterWords(mine: PublishedType, usual: PublishedType, t: Speaker): readonly string[] {
  const facts = (type: PublishedType): readonly string[] => [
    profileWords(type, t),
    windowWords(type, t),
    ...conditionWords(type.conditions, t),
    t(`portal.payer.${type.payer}`),
    resolutionsWords(type.resolutions, t),
    feeWords(type.handlingFee, t),
    ...(type.advanceReplacement ? [t('policy.advance')] : []),
  ]
  const known = new Set(facts(usual))
  return facts(mine).filter((fact) => !known.has(fact))
}
