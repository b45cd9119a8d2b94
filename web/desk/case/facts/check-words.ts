import type { CheckView } from '#application/policy/check-view.ts'
import { daysBetween } from '../../../ui/format/days-since.ts'
import { formatLocalDate } from '../../../ui/format/date.ts'
import type { Say } from '../../../ui/format/duration.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import type { Params } from '../../../ui/words/format-message.ts'
import type { Locale } from '../../../ui/words/locale.ts'

type Shown = Pick<CheckView, 'code' | 'outcome' | 'facts' | 'text'>
type Around = { t: Say; locale: Locale; /** When it was asked for: what the window is judged by. */ submittedAt: string }
type Said = { variant: string; params?: Params }

/** A clause's check as an agent reads it: the facts that it used, in few words. A check without words says its clause. */
export function checkWords(check: Shown, { t, locale, submittedAt }: Around): string {
  const said = sayings[check.code]?.(check, { t, locale, submittedAt })
  return said ? t(`desk.check.${check.code}.${said.variant}` as Key, said.params) : check.text
}

const plain = ({ outcome }: Shown): Said => ({ variant: outcome })
const text = (fact: unknown): string => (typeof fact === 'string' ? fact : '')

const sayings: Readonly<Record<string, (check: Shown, around: Around) => Said>> = {
  profile: plain,
  entitlement: plain,
  channel: plain,
  excluded: plain,
  safety: plain,
  window,
  consumer: ({ outcome, facts }) => ({ variant: facts['buyerCapacity'] === 'unknown' ? 'unknown' : outcome }),
  condition: ({ facts }, { t, locale }) => ({
    variant: 'declared',
    params: { condition: t(`words.condition.${text(facts['condition'])}` as Key).toLocaleLowerCase(locale) },
  }),
  quantity: ({ outcome, facts }) => ({
    variant: outcome,
    params: { asked: Number(facts['asked']), returnable: Number(facts['returnable']) },
  }),
  serial: ({ outcome, facts }) => ({
    variant: serialVariant(outcome, facts),
    params: { serial: text(facts['taken']) || text(facts['strange']) || text(facts['claimed']) },
  }),
}

function serialVariant(outcome: Shown['outcome'], facts: Shown['facts']): string {
  if (outcome === 'ok' && facts['known'] !== true) return 'unverified'
  return outcome === 'review' && text(facts['strange']) === '' ? 'claimed' : outcome
}

function window({ outcome, facts }: Shown, { locale, submittedAt }: Around): Said {
  if (facts['deliveryUnknown'] === true) return { variant: 'unknown' }
  const lastDay = text(facts['lastDay'])
  if (lastDay === '') return { variant: 'unlimited' }
  const last = formatLocalDate(lastDay, locale)
  const { days } = facts
  if (typeof days !== 'number') return { variant: `${outcome}-date`, params: { last } }
  return { variant: outcome, params: { day: daysBetween(text(facts['deliveredAt']), submittedAt), days, last } }
}
