import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { Button } from '../../ui/control/button.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { type T, useT } from '../../ui/words/use-t.ts'
import { Where } from './where.tsx'
import { ShipForm } from './next/ship-form.tsx'

type Parcel = ReturnView['parcels'][number]

/** Parcels to us and back, with what is known of them. */
export function Parcels({ view }: { view: ReturnView }) {
  const t = useT()
  if (view.parcels.length === 0) return null
  return (
    <section className="r-part" aria-labelledby="parcels">
      <h2 id="parcels">{t('return.parcels')}</h2>
      <ul className="r-rows">
        {view.parcels.map((parcel) => (
          <li key={parcel.id}>
            <Icon name={parcel.direction === 'in' && parcel.unitIds.length > 0 ? 'inbox' : 'truck'} />
            <span>
              {titleOf(parcel, t)}
              <small>
                {[parcel.carrier, parcel.tracking, parcel.proofFileId && t('return.parcel.proved')].filter(Boolean).join(', ') ||
                  t('return.parcel.unknown')}
              </small>
              <Where label={view.labels.find(({ tracking }) => tracking !== null && tracking === parcel.tracking)} />
            </span>
            <span className="muted">
              <Moment at={dateOf(parcel, view)} />
            </span>
          </li>
        ))}
      </ul>
      {view.verbs.confirm_shipment === null && view.status === 'shipped' && <More view={view} />}
    </section>
  )
}

/** What is known of it later: the receipt of the post office, a number put right, a second parcel. */
function More({ view }: { view: ReturnView }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  return open ? (
    <ShipForm view={view} onClose={() => setOpen(false)} />
  ) : (
    <p>
      <Button kind="quiet" icon="plus" onClick={() => setOpen(true)}>
        {t('return.ship.again')}
      </Button>
    </p>
  )
}

/** Announced by the customer, then received with what was in it; or sent back. */
function titleOf({ direction, unitIds }: Parcel, t: T): string {
  const units = unitIds.length
  if (direction === 'back') return t('return.parcel.back', { units })
  return units > 0 ? t('return.parcel.received', { units }) : t('return.parcel.sent')
}

/** What was announced and then came keeps one row: it shows when it came. Goods on their way back show when they left. */
const dateOf = ({ at, direction, unitIds }: Parcel, { lines }: ReturnView): string =>
  (direction === 'in'
    ? lines.flatMap(({ units }) => units).find(({ id, receivedAt }) => receivedAt !== null && unitIds.includes(id))?.receivedAt
    : null) ?? at
