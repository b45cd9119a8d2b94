import { Link } from '@tanstack/react-router'
import type { ParcelRow as Row } from '#application/parcels/view.ts'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { Status } from '../../ui/status/status.tsx'
import type { StatusTone } from '../../ui/status/status-tone.ts'
import { useT } from '../../ui/words/use-t.ts'

export const parcelTones: Partial<Record<Row['status'], StatusTone>> = { waiting: 'warn', proposed: 'go', assigned: 'ok' }

/** A parcel without a return in a list: the whole row leads to it. */
export function ParcelRow({ row }: { row: Row }) {
  const t = useT()
  const tone = parcelTones[row.status]
  const { contents, sender, tracking, carrier } = row
  return (
    <li>
      <Link to="/dock/colis/$colis" params={{ colis: row.number }} className="scan-row">
        <span className="thumb" aria-hidden="true">
          {row.photo?.thumbnailUrl ? <img src={row.photo.thumbnailUrl} alt="" loading="lazy" /> : <Icon name="box" />}
        </span>
        <span>
          <b>{contents ?? sender ?? tracking ?? row.number}</b>
          <small>{[contents === null ? null : sender, carrier, tracking].filter(Boolean).join(', ')}</small>
        </span>
        <span>
          <b className="nb">{row.number}</b>
          <small>{t('unassigned.lies', { place: row.place })}</small>
        </span>
        <span className="scan-row-when">
          <Status {...(tone ? { tone } : {})}>
            {row.returnNumber === null
              ? t(`unassigned.status.${row.status}`)
              : t('unassigned.status.assigned-to', { number: row.returnNumber })}
          </Status>
          {row.deadline ? (
            <Deadline deadline={row.deadline} />
          ) : (
            <small>
              <Moment at={row.endedAt ?? row.recordedAt} />
            </small>
          )}
        </span>
      </Link>
    </li>
  )
}
