import { Link } from '@tanstack/react-router'
import type { ParcelRow } from '#application/parcels/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { Picture } from '../../../ui/files/picture.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/**
 * Parcels without a return that belong to a case (`of` is its path): what came in a return's box and is not on it, boxes that were assigned to it, and those
 * that the customer of a conversation was asked about. Under their own numbers, each with a photo of it, where it lies.
 */
export function Apart({ of }: { of: string }) {
  const t = useT()
  const items = useApi<{ items: readonly ParcelRow[] }>(`${of}/unassigned-parcels`).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section>
      <h2>{t('desk.facts.apart')}</h2>
      <ul>
        {items.map((parcel) => (
          <li key={parcel.number}>
            {parcel.photo && (
              <figure>
                <Picture file={parcel.photo} />
              </figure>
            )}
            <Link to="/dock/colis/$colis" params={{ colis: parcel.number }} className="nb">
              {parcel.number}
            </Link>{' '}
            {t('desk.facts.apart.lies', { place: parcel.place })}
            {parcel.contents !== null && <p className="soft">{parcel.contents}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
