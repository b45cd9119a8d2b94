import type { MoneyRow } from '#application/returns/money-view.ts'
import { formatMoney } from '../../ui/format/number.ts'
import type { T } from '../../ui/words/use-t.ts'
import { deedOf, type Way } from './deed.ts'

type Owed = Pick<MoneyRow, 'kind' | 'amount' | 'reduceReceivable' | 'currency'>
type Speaker = { (...said: Parameters<T>): string; locale: T['locale'] }

const sums = (owed: Owed, { locale }: Speaker): { paid: string; receivable: string } => {
  const { paid, receivable } = deedOf(owed)
  return { paid: formatMoney(paid, owed.currency, locale), receivable: formatMoney(receivable, owed.currency, locale) }
}

/** What the button does, in full: « Rembourser 249,91 € à Atelier Kermor ». */
export const deedWords = (owed: Owed, customer: string, t: Speaker): string =>
  t(`finance.deed.${deedKey(owed)}`, { customer, ...sums(owed, t) })

/** What there is to do outside Navette before, since nothing here moves money or goods by itself. */
export const beforehand = (owed: Owed, t: Speaker): string => t(`finance.before.${deedKey(owed)}`, sums(owed, t))

/** What the reference is a reference of. */
export const referenceLabel = (owed: Owed, t: Speaker): string => t(`finance.reference.${referenceOf(owed)}`)

/** In a list: where the amount goes, or went. */
export const wayWords = (owed: Owed, done: boolean, t: Speaker): string => {
  const { way } = deedOf(owed)
  if (way === 'goods') return ''
  const said = owed.kind === 'credit' && way === 'paid' ? 'credit' : way
  return t(done ? `finance.way.done.${said}` : `finance.way.${said}`, sums(owed, t))
}

type MoneyWay = Exclude<Way, 'goods'>
type DeedKey =
  | 'replacement'
  | 'exchange'
  | 'repair'
  | 'receivable'
  | 'nothing'
  | `${'refund' | 'credit' | 'discount'}.${Exclude<MoneyWay, 'receivable' | 'nothing'>}`

function deedKey(owed: Owed): DeedKey {
  const { kind } = owed
  if (kind === 'replacement' || kind === 'exchange' || kind === 'repair') return kind
  const { way } = deedOf(owed)
  if (way === 'receivable') return way
  return way === 'paid' || way === 'both' ? `${kind}.${way}` : 'nothing'
}

function referenceOf(owed: Owed): 'goods' | 'credit' | 'entry' | 'payment' {
  const { way } = deedOf(owed)
  if (way === 'goods') return 'goods'
  if (way === 'receivable' || way === 'nothing') return 'entry'
  return owed.kind === 'credit' ? 'credit' : 'payment'
}
