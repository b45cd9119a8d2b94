import type { ReactNode } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import type { Derivation } from '#domain/money/derivation.ts'
import { Money } from '../../../ui/format/money.tsx'
import { formatShare } from '../../../ui/format/number.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { derivedRows } from './derived-rows.ts'

/** How an amount came about, step by step, as it is stored and printed (invariant 2). */
export function DerivationTable({ derivation, view }: { derivation: Derivation; view: ReturnView }) {
  const t = useT()
  const money = (amount: number): ReactNode => <Money amount={amount} currency={derivation.currency} />
  const nameOf = (orderLineId: string): string => view.lines.find((line) => line.orderLineId === orderLineId)?.name ?? ''
  return (
    <table className="steps-table">
      <caption className="sr">{t('return.owed.how')}</caption>
      <tbody>
        {derivedRows(derivation, nameOf).map((row) => (
          <tr key={row.key}>
            <th scope="row">{t(row.words, row.params)}</th>
            <td>{money(row.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('return.owed.total')}</th>
          <td>{money(derivation.total)}</td>
        </tr>
        {derivation.byRate.map(({ taxRate, tax }) => (
          <tr key={taxRate} className="muted">
            <th scope="row">{t('return.owed.tax', { rate: formatShare(taxRate / 10_000, t.locale) })}</th>
            <td>{money(tax)}</td>
          </tr>
        ))}
        {derivation.eco > 0 && (
          <tr className="muted">
            <th scope="row">{t('return.owed.eco')}</th>
            <td>{money(derivation.eco)}</td>
          </tr>
        )}
      </tfoot>
    </table>
  )
}
