import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { MoneyRow } from '#application/returns/money-view.ts'
import { Money } from '../../ui/format/money.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { wayWords } from './deed-words.ts'

type Props = { row: MoneyRow }

/** Whose it is. The whole row leads to the calculation. */
export const WhoCell = ({ row }: Props) => (
  <td className="who">
    <b className="cut">
      <Link to="/desk/finance/$number/$resolutionId" params={{ number: row.number, resolutionId: row.resolutionId }}>
        {row.company ?? row.customer}
      </Link>
    </b>
    <span className="sub cut">
      {row.number}, {row.orderNumber}
    </span>
  </td>
)

/** What it is, and where the amount goes or went, unless something else matters more. */
export function KindCell({ row, done = false, children }: Props & { done?: boolean; children?: ReactNode }) {
  const t = useT()
  return (
    <td>
      <span className="one cut">{t(`words.resolution.${row.kind}`)}</span>
      <span className="sub">{children || wayWords(row, done, t)}</span>
    </td>
  )
}

export const AmountCell = ({ row }: Props) => (
  <td className="num">{row.amount === null ? '–' : <Money amount={row.amount} currency={row.currency} />}</td>
)
