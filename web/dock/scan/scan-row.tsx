import { Link } from '@tanstack/react-router'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { promiseKey } from '../../ui/deadline/promise-key.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { ProductThumb } from '../../ui/icons/product-thumb.tsx'
import { Status } from '../../ui/status/status.tsx'
import { statusTone } from '../../ui/status/status-tone.ts'
import { useT } from '../../ui/words/use-t.ts'

/** A return in a list of the dock: the whole row leads to it. */
export function ScanRow({ row, scan }: { row: ReturnRow; scan?: string }) {
  const t = useT()
  const tone = statusTone(row)
  const name = row.customer?.company ?? row.customer?.name ?? row.orderNumber
  return (
    <li>
      <Link to="/dock/retours/$number" params={{ number: row.number }} search={scan === undefined ? {} : { scan }} className="scan-row">
        <ProductThumb name={row.title} />
        <span>
          <b>{row.products > 1 ? t('dock.row.more', { title: row.title, count: row.products - 1 }) : row.title}</b>
          <small>
            {t('dock.units', { count: row.units })}, {name}
          </small>
        </span>
        <span>
          <b className="nb">{row.number}</b>
          <small>{row.typeLabel}</small>
        </span>
        <span className="scan-row-when">
          <Status {...(tone ? { tone } : {})}>{t(`words.agent.${row.agentWord}`)}</Status>
          {row.deadline && <Deadline deadline={row.deadline} what={t(promiseKey(row.deadline))} />}
          {!row.deadline && row.endedAt && (
            <small>
              <Moment at={row.endedAt} />
            </small>
          )}
        </span>
      </Link>
    </li>
  )
}
