import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { WaitingUnitView } from '#application/claims/view.ts'
import { hasRole } from '#domain/actor.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { Button } from '../../ui/control/button.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { OpenDialog } from './open-dialog.tsx'
import { unitSaid } from './units.ts'

/** Units that wait to go back, supplier by supplier. */
export function WaitingUnits() {
  const t = useT()
  const list = useApi<{ items: readonly WaitingUnitView[] }>('/claims/waiting')
  if (list.error) return <LoadProblem error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Skeleton lines={8} />
  const { items } = list.data
  if (items.length === 0) return <Empty title={t('claim.waiting.empty')}>{t('claim.waiting.empty.hint')}</Empty>
  const groups = Map.groupBy(items, ({ supplier, currency }) => `${supplier ?? ''} ${currency}`)
  return [...groups].map(([key, units]) => <OfSupplier key={key} units={units} />)
}

function OfSupplier({ units }: { units: readonly WaitingUnitView[] }) {
  const t = useT()
  const me = useMe()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [opening, setOpening] = useState(false)
  const supplier = units[0]?.supplier ?? null
  const mayOpen = supplier !== null && me !== null && hasRole(me, 'returns_agent')
  const ticked = units.filter(({ unitId }) => chosen.has(unitId))
  // Nothing ticked is all of them.
  const mine = ticked.length === 0 ? units : ticked
  const turn = (ids: readonly string[], on: boolean): void =>
    setChosen(new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))))
  const all = ticked.length === units.length
  const columns: readonly Column[] = [
    ...(mayOpen
      ? [
          {
            key: 'choose',
            label: (
              <input
                type="checkbox"
                aria-label={t('claim.waiting.all', { supplier: supplier ?? '' })}
                checked={all}
                onChange={() =>
                  turn(
                    units.map(({ unitId }) => unitId),
                    !all,
                  )
                }
              />
            ),
            width: '2.5rem',
          },
        ]
      : []),
    { key: 'product', label: t('claim.column.product') },
    { key: 'serial', label: t('claim.column.serial'), width: '12rem' },
    { key: 'return', label: t('claim.column.return'), width: '13rem' },
    { key: 'grade', label: t('claim.column.grade'), width: '5rem' },
    { key: 'since', label: t('claim.column.since'), width: '11rem', sort: 'ascending' },
  ]
  return (
    <section className="claim-group">
      <header>
        <h2>{supplier ?? t('claim.waiting.nobody')}</h2>
        <span className="soft">{t('claim.waiting.units', { count: units.length })}</span>
        {mayOpen && (
          <Button icon="plus" onClick={() => setOpening(true)}>
            {t('claim.waiting.open', { count: mine.length })}
          </Button>
        )}
      </header>
      {supplier === null && <p className="soft">{t('claim.waiting.nobody.hint')}</p>}
      <Table label={supplier ?? t('claim.waiting.nobody')} columns={columns} fixed>
        {units.map((unit) => (
          <tr key={unit.unitId} aria-selected={chosen.has(unit.unitId)}>
            {mayOpen && (
              <td className="tick">
                <input
                  type="checkbox"
                  aria-label={t('claim.waiting.choose', unitSaid(unit, t))}
                  checked={chosen.has(unit.unitId)}
                  onChange={({ target }) => turn([unit.unitId], target.checked)}
                />
              </td>
            )}
            <td>
              {unit.name}
              <span className="sub mono">{unit.sku}</span>
            </td>
            <td className="mono">{unit.serial ?? '–'}</td>
            <td className="nb">
              <Link to="/desk/retours/$number" params={{ number: unit.number }}>
                {unit.number}
              </Link>
            </td>
            <td>{unit.grade ?? '–'}</td>
            <td className="nb">
              <Moment at={unit.since} as="dateTime" />
            </td>
          </tr>
        ))}
      </Table>
      {opening && supplier !== null && (
        <OpenDialog
          supplier={supplier}
          units={mine}
          onClose={() => setOpening(false)}
          onOpened={() => {
            setOpening(false)
            setChosen(new Set())
          }}
        />
      )}
    </section>
  )
}
