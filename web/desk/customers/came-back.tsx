import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useT } from '../../ui/words/use-t.ts'

/** « 2 pièces, RMA-2026-000361-5 »: which returns hold how much of it. */
export function CameBack({ returned }: { returned: readonly { number: string; units: number }[] }) {
  const t = useT()
  if (returned.length === 0) return <span className="muted">{t('customer.came-back.none')}</span>
  return (
    <>
      {t('customer.came-back.units', { units: returned.reduce((sum, { units }) => sum + units, 0) })}
      {returned.map(({ number }) => (
        <Fragment key={number}>
          {', '}
          <Link className="nb" to="/desk/retours/$number" params={{ number }}>
            {number}
          </Link>
        </Fragment>
      ))}
    </>
  )
}
