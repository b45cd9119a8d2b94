import { ButtonLink } from '../../ui/control/button-link.tsx'
import { formatDateTime } from '../../ui/format/date.ts'
import { ProductThumb } from '../../ui/icons/product-thumb.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { DraftRow } from '../request/order/draft-row.ts'

export type DraftList = { items: readonly DraftRow[] }

/** Half-made requests, kept on the server: each resumes where it was left. */
export function Drafts({ drafts }: { drafts: DraftList['items'] }) {
  const t = useT()
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="drafts">
      <div className="h-sec">
        <h2 id="drafts">{t('portal.home.drafts')}</h2>
      </div>
      <ul className="rows drafts">
        {drafts.map(({ orderId, orderNumber, title, updatedAt }) => (
          <li key={orderId}>
            <ProductThumb name={title} />
            <span>
              <b>{t('portal.home.draft.order', { order: orderNumber })}</b>
              <small>
                {title}. {t('portal.home.draft.kept', { at: formatDateTime(updatedAt, t.locale) })}
              </small>
            </span>
            <ButtonLink to="/retours/nouveau/$orderId" params={{ orderId }} icon="pen">
              {t('portal.home.draft.resume')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
