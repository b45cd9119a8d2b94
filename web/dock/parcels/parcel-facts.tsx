import type { ParcelView } from '#application/parcels/view.ts'
import { useT } from '../../ui/words/use-t.ts'

/** What is on the box and in it, as it was recorded. */
export function ParcelFacts({ view }: { view: ParcelView }) {
  const t = useT()
  const { carrier, tracking, sender, reference, contents, serials } = view
  const facts: readonly { label: string; value: string | null; looks?: 'mono' | 'said' }[] = [
    { label: t('unassigned.fact.tracking'), value: tracking, looks: 'mono' },
    { label: t('dock.carrier'), value: carrier },
    { label: t('unassigned.sender'), value: sender },
    { label: t('unassigned.reference'), value: reference, looks: 'mono' },
    { label: t('unassigned.contents'), value: contents, looks: 'said' },
    { label: t('unassigned.serials'), value: serials.join(', '), looks: 'mono' },
  ]
  return (
    <dl className="parcel-facts">
      {facts
        .filter(({ value }) => value !== null && value !== '')
        .map(({ label, value, looks }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={looks}>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
