import type { ReturnView } from '#application/views.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** Parcels to us and back, with what is known of them. */
export function Parcels({ view }: { view: ReturnView }) {
  const t = useT()
  const { parcels } = view
  if (parcels.length === 0) return null
  const nth = (id: string): number =>
    parcels.filter((one) => one.direction === parcels.find((p) => p.id === id)?.direction).findIndex((one) => one.id === id) + 1
  return (
    <section className="r-part" aria-labelledby="parcels">
      <h2 id="parcels">{t('return.parcels')}</h2>
      <ul className="r-rows">
        {parcels.map(({ id, direction, carrier, tracking, proofFileId, at }) => (
          <li key={id}>
            <Icon name="truck" />
            <span>
              {t(direction === 'in' ? 'return.parcel' : 'return.parcel.back', { nth: nth(id) })}
              <small>
                {[carrier, tracking, proofFileId && t('return.parcel.proved')].filter(Boolean).join(', ') || t('return.parcel.unknown')}
              </small>
            </span>
            <span className="muted">
              <Moment at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
