import { Button } from '../../ui/control/button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { useT } from '../../ui/words/use-t.ts'

export type MadeDraft = { orderId: string; number: string; products: number; units: number; keptType: boolean }

/** What became of the list: a half-made request for each order, to be completed and sent. */
export function LotDrafts({ drafts, again }: { drafts: readonly MadeDraft[]; again: () => void }) {
  const t = useT()
  useTitle(t('lot.made', { drafts: drafts.length }))
  return (
    <>
      <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t('lot.made', { drafts: drafts.length })}
      </h1>
      <p className="lead">{t('lot.made.lead')}</p>
      <ul className="rows lot-made">
        {drafts.map(({ orderId, number, products, units, keptType }) => (
          <li key={orderId}>
            <span>
              <b>{number}</b>
              <small>{t('lot.made.holds', { products, units })}</small>
              {keptType && <small>{t('lot.made.kept-type')}</small>}
            </span>
            <ButtonLink to="/retours/nouveau/$orderId" params={{ orderId }} icon="pen">
              {t('lot.made.complete')}
              <span className="sr"> {number}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
      <Button onClick={again}>{t('lot.again')}</Button>
    </>
  )
}
