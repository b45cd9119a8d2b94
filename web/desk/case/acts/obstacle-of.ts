import type { ReturnView } from '#application/returns/view.ts'
import { transitions, type Verb } from '#domain/return/transitions.ts'
import type { Say } from '../../../ui/format/duration.ts'
import { formatList } from '../../../ui/format/number.ts'
import type { Locale } from '../../../ui/words/locale.ts'
import { type Idle, idle } from './idle.ts'

type Speaker = { t: Say; locale: Locale }
type Shown = Pick<ReturnView, 'verbs' | 'lines' | 'resolutions'>

const hindrances = [
  'already_escalated',
  'only_customer_cancels_withdrawal',
  'replacement_already_sent',
  'nothing_was_asked',
  'details_were_brought',
  'nothing_to_fetch',
  'label_withheld_for_safety',
  'no_label_to_void',
] as const
type Code = (typeof hindrances)[number] | Idle | 'wrong_status'

/** Why `verb` cannot be done now; null when it can, undefined when this reader never may. */
export function obstacleOf(verb: Verb, view: Shown): Code | null | undefined {
  const said = view.verbs[verb]
  if (said === undefined) return undefined
  if (said !== null) return hindrances.find((one) => one === said) ?? 'wrong_status'
  return idle(verb, view) ?? null
}

/** The obstacle in words; a state that rules it out is told by those that allow it. Null when there is none. */
export function obstacleWords(verb: Verb, view: Shown, { t, locale }: Speaker): string | null {
  const code = obstacleOf(verb, view)
  if (code === null || code === undefined) return null
  if (code !== 'wrong_status') return t(`desk.off.${code}`)
  const states = transitions[verb].from.map((status) => t(`desk.status.${status}`))
  return t('desk.off.only-when', { states: formatList(states, locale, 'disjunction') })
}
