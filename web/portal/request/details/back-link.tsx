import { ButtonLink } from '../../../ui/control/button-link.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** To the product before this one, or to the choice of products. */
export function BackLink({ index, orderId }: { index: number; orderId: string }) {
  const t = useT()
  return index === 0 ? (
    <ButtonLink to="/retours/nouveau/$orderId/produits" params={{ orderId }} icon="left">
      {t('request.step.products')}
    </ButtonLink>
  ) : (
    <ButtonLink to="/retours/nouveau/$orderId/details/$nth" params={{ orderId, nth: String(index) }} icon="left">
      {t('request.details.previous')}
    </ButtonLink>
  )
}
