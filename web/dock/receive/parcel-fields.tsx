import { useId } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { Tiles } from '../../ui/control/tile.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { PostingFields } from '../parts/posting-fields.tsx'
import { announced, parcelOf, type ReceiptDraft } from './receipt-draft.ts'

type Props = {
  view: ReturnView
  scan: string | undefined
  draft: ReceiptDraft
  onChange: (change: (before: ReceiptDraft) => ReceiptDraft) => void
}

/** Which parcel it is: one that was announced, or another. */
export function ParcelFields({ view, scan, draft, onChange }: Props) {
  const t = useT()
  const label = useId()
  const waiting = announced(view.parcels)
  const chosen = parcelOf(draft, view.parcels, scan)
  const put = (over: Partial<ReceiptDraft>) => onChange((before) => ({ ...before, ...over }))
  return (
    <div className="grp">
      <span className="label" id={label}>
        {t('dock.parcel')}
        <small>{t('dock.parcel.announced', { count: waiting.length })}</small>
      </span>
      <div className="stacked">
        {waiting.length > 0 && (
          <Tiles
            labelledBy={label}
            value={chosen?.id ?? 'other'}
            onChange={(parcel) => put({ parcel })}
            options={[
              ...waiting.map(({ id, carrier, tracking }) => ({
                value: id,
                label: <span className="mono">{tracking ?? t('dock.parcel.no-number')}</span>,
                ...(carrier === null ? {} : { small: carrier }),
              })),
              { value: 'other', label: t('dock.parcel.other') },
            ]}
          />
        )}
        {!chosen && <PostingFields posting={draft} optional onChange={put} />}
      </div>
    </div>
  )
}
