import type { CheckView } from '#application/policy/check-view.ts'
import { formatLocalDate } from '../../ui/format/date.ts'
import type { Say } from '../../ui/format/duration.ts'
import type { Key } from '../../ui/words/catalogues.ts'
import type { Locale } from '../../ui/words/locale.ts'

type Shown = Pick<CheckView, 'code' | 'outcome' | 'facts' | 'excepted'>
type Speaker = { t: Say; locale: Locale }

/** What one clause came to on the facts it used, said to the customer; the clause itself is shown beside it. */
export function checkWords(check: Shown, { t, locale }: Speaker): string {
  const key = `portal.check.${check.code}.${variant(check)}` as Key
  return t(key, { ...wordable(check, locale), ...(check.code === 'condition' ? { condition: conditionWord(check, t) } : {}) })
}

/** The sentences that a check can come to: some outcomes have several, by what is known. */
export function variant({ code, outcome, facts }: Shown): string {
  if (code === 'window' && facts['deliveryUnknown'] === true) return 'unknown'
  if (code === 'window' && facts['deadline'] === null) return 'unlimited'
  if (code === 'window' && outcome === 'block' && typeof facts['days'] === 'number' && facts['informed'] !== false) return 'over'
  if (code === 'quantity' && outcome === 'block') return facts['returnable'] === 0 ? (Number(facts['held']) > 0 ? 'held' : 'none') : 'fewer'
  if (code === 'serial' && outcome === 'review' && facts['strange'] === null) return 'claimed'
  return outcome
}

const conditionWord = ({ facts }: Shown, t: Say): string => t(`words.condition.${String(facts['condition'])}` as Key)

/** Facts as parameters: dates in the reader's form, what is unknown as nothing. */
function wordable({ facts }: Shown, locale: Locale): Record<string, string | number> {
  const params = Object.entries(facts).map(([name, value]) => [name, typeof value === 'number' ? value : String(value ?? '')] as const)
  const { lastDay } = facts
  return { ...Object.fromEntries(params), lastDay: typeof lastDay === 'string' ? formatLocalDate(lastDay, locale) : '' }
}
