import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { useT } from '../../../ui/words/use-t.ts'

type Props = { returned: NonNullable<ReturnView['staff']>['order']['returned'] }

/** What other returns hold of the order: « Caméra IP dôme : 2 sur 4, RMA-2026-000361-5 ». */
export function ReturnedBefore({ returned }: Props) {
  const t = useT()
  if (returned.length === 0) return t('journal.returned.none')
  return (
    <ul className="returned">
      {returned.map(({ orderLineId, name, quantity, returns }) => (
        <li key={orderLineId}>
          {t('journal.returned.line', { name, units: returns.reduce((sum, { units }) => sum + units, 0), of: quantity })}
          {returns.map(({ number }) => (
            <Fragment key={number}>
              {', '}
              <Link to="/desk/retours/$number" params={{ number }}>
                {number}
              </Link>
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  )
}
