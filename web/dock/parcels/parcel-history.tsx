import type { ParcelView } from '#application/parcels/view.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** What was done with it, by whom and why, the newest first. */
export function ParcelHistory({ view }: { view: ParcelView }) {
  const t = useT()
  return (
    <section aria-labelledby="parcel-history">
      <h2 id="parcel-history">{t('unassigned.history')}</h2>
      <ol className="parcel-history">
        {view.events.toReversed().map(({ id, at, verb, actor, reason }) => (
          <li key={id}>
            <b>{t(`unassigned.event.${verb}`)}</b>
            <small>
              {actor.name ?? t(`words.role.${actor.role}`)}, <Moment at={at} as="dateTime" />
            </small>
            {reason !== null && <span className="said">{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
