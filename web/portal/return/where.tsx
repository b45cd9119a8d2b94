import type { ReturnView } from '#application/returns/view.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** Where the carrier says that a labelled parcel is. */
export function Where({ label }: { label: ReturnView['labels'][number] | undefined }) {
  const t = useT()
  if (!label?.where) return null
  return (
    <small>
      {t(`tracking.${label.where.status}`)}, <Moment at={label.where.at} as="dateTime" />
      {label.trackingUrl && (
        <>
          ,{' '}
          <a href={label.trackingUrl} target="_blank" rel="noreferrer">
            {t('return.parcel.follow')}
          </a>
        </>
      )}
    </small>
  )
}
