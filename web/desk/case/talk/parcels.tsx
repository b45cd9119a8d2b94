import type { ReturnView } from '#application/returns/view.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** On their way to the dock, or back to the customer. */
export function Parcels({ view }: { view: ReturnView }) {
  const t = useT()
  if (view.parcels.length === 0) return <p className="pad muted">{t('desk.parcels.none')}</p>
  return (
    <ul className="pad parcels">
      {view.parcels.map((parcel) => (
        <li key={parcel.id}>
          <Icon name={parcel.direction === 'in' ? 'truck' : 'swap'} />
          <div>
            <b>{t(parcel.direction === 'in' ? 'desk.parcels.in' : 'desk.parcels.back')}</b>, <Moment at={parcel.at} as="dateTime" />
            <p className="small soft">
              {parcel.carrier ?? t('desk.parcels.no-carrier')}
              {parcel.tracking && (
                <>
                  , <span className="mono">{parcel.tracking}</span>
                </>
              )}
              {parcel.unitIds.length > 0 && `, ${t('desk.units', { count: parcel.unitIds.length })}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
