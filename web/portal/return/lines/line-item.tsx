import { Fragment } from 'react'
import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { Money } from '../../../ui/format/money.tsx'
import { ProductThumb } from '../../../ui/icons/product-thumb.tsx'
import { Clause } from '../../../ui/status/clause.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Declared } from './declared.tsx'
import { Recourse, type RecourseProps } from './recourse.tsx'
import { unitGroups } from './unit-groups.ts'
import { UnitVerdict } from './unit-verdict.tsx'

/** One after another, none broken at its hyphens while a line can hold it. */
const Serials = ({ serials }: { serials: readonly string[] }) =>
  serials.map((serial, index) => (
    <Fragment key={serial}>
      {index > 0 && ', '}
      <span className="serial">{serial}</span>
    </Fragment>
  ))

type Props = { line: LineView; view: ReturnView } & Pick<RecourseProps, 'onAsk'>

/** One product of the return: its units as they were decided and judged, and what was declared. */
export function LineItem({ line, view, onAsk }: Props) {
  const t = useT()
  const { sku, name, quantity, value, units, exceptions } = line
  const serials = units.flatMap(({ serial }) => serial ?? [])
  const groups = unitGroups(units, view.status)
  const lost = groups.every(({ fate }) => fate === 'rejected')
  return (
    <article className="item" aria-label={name}>
      <ProductThumb name={name} />
      <div>
        <h3>{name}</h3>
        <p>
          {t('return.line.units', { sku, units: quantity })}
          {serials.length > 0 && (
            <>
              , {t('return.line.serials')} <Serials serials={serials} />
            </>
          )}
        </p>
      </div>
      <div className={lost ? 'amt muted' : 'amt'}>
        <Money amount={value} currency={view.currency} />
      </div>
      <div className="d">
        {groups.map((group) => (
          <UnitVerdict key={group.units[0]?.id} group={group} line={line} view={view} alone={groups.length === 1} />
        ))}
        {exceptions.map(({ clause, answer }) => (
          <p key={clause}>
            {t(`return.line.exception.${answer ?? 'asked'}`)} <Clause id={clause} inline />
          </p>
        ))}
        <Recourse line={line} view={view} onAsk={onAsk} />
        <Declared line={line} />
      </div>
    </article>
  )
}
