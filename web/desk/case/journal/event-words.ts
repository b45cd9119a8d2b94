import type { EventView } from '#application/returns/view.ts'
import type { Say } from '../../../ui/format/duration.ts'
import { formatLocalDate } from '../../../ui/format/date.ts'
import { formatMoney } from '../../../ui/format/number.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import type { Params } from '../../../ui/words/format-message.ts'
import type { Locale } from '../../../ui/words/locale.ts'

type Shown = Pick<EventView, 'verb' | 'actor' | 'data'> & Partial<Pick<EventView, 'onBehalf'>>
type Speaker = { t: Say; locale: Locale; currency: string }

/** « Inès accorde 2 pièces, en refuse 1 »: one event in a sentence, from its codes and counts. */
export function eventWords(event: Shown, speaker: Speaker): string {
  const { t } = speaker
  const who = event.actor.name ?? t(`words.role.${event.actor.role}`)
  const words = t(`desk.event.${event.verb}`, { who, ...detail(event, speaker) })
  return event.onBehalf === true ? t('desk.event.behalf', { event: words, via: viaIn(event.data) }) : words
}

/** How the customer asked for what was done for them, where it was said. */
export const viaIn = ({ via }: EventView['data']): string => (typeof via === 'string' ? via : '')

const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0)
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** To whom a case was given: to nobody, to who says so, to somebody else. */
export const givenTo = ({ assigneeName: name, taken }: EventView['data']): { whom: string; name: string } => ({
  whom: taken === true ? 'self' : typeof name === 'string' ? 'other' : 'nobody',
  name: typeof name === 'string' ? name : '',
})

/** The parameters that some sentences take besides who; the others ignore them. */
function detail({ data }: Shown, { t, locale, currency }: Speaker): Params {
  const amount = number(data['amount'])
  const kind = typeof data['kind'] === 'string' ? t(`words.resolution.${data['kind']}` as Key).toLocaleLowerCase(locale) : ''
  return {
    approved: count(data['approved']),
    rejected: count(data['rejected']),
    units: count(data['units']),
    ...givenTo(data),
    behalf: typeof data['behalf'] === 'string' ? 'yes' : 'no',
    customer: typeof data['behalf'] === 'string' ? data['behalf'] : '',
    other: data['otherWriter'] === true ? 'yes' : 'no',
    parcel: number(data['parcel']) ?? 1,
    replaces: typeof data['replaces'] === 'string' ? 'yes' : 'no',
    on: typeof data['on'] === 'string' ? formatLocalDate(data['on'], locale) : '',
    creditNote: typeof data['creditNote'] === 'string' ? data['creditNote'] : '',
    before: typeof data['before'] === 'string' ? data['before'] : 'none',
    wanted: data['wanted'] === false ? 'no' : 'yes',
    upheld: data['upheld'] === true ? 'yes' : 'no',
    what: amount === null ? kind : [kind, formatMoney(amount, currency, locale)].filter(Boolean).join(t('desk.event.of')),
  }
}
