import { Link } from '@tanstack/react-router'
import type { PreviewView } from '#application/returns/preview-view.ts'
import { Money } from '../../../ui/format/money.tsx'
import { ProductThumb } from '../../../ui/icons/product-thumb.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Checks } from '../../policy-words/checks.tsx'
import { lineOf } from '../../../request/request-draft.ts'
import { useRequest } from '../../../request/request-context.ts'
import { Said } from './said.tsx'

type Props = { line: PreviewView['lines'][number]; nth: number }

/** One product as it will be sent, with the policy's answer clause by clause. */
export function CheckedLine({ line, nth }: Props) {
  const t = useT()
  const { order, draft } = useRequest()
  const said = lineOf(draft, line.orderLineId)
  const [first] = line.resolutions
  const wanted = said.resolution ?? first
  return (
    <article className="checked" aria-label={line.name}>
      <ProductThumb name={line.name} />
      <div>
        <h2>{said.quantity > 1 ? t('request.units-of', { units: said.quantity, name: line.name }) : line.name}</h2>
        <p className="soft">
          {wanted && t(`words.resolution.${wanted}`)}, <Money amount={line.value} currency={order.currency} />
        </p>
      </div>
      <Link to="/retours/nouveau/$orderId/details/$nth" params={{ orderId: order.id, nth: String(nth) }} className="checked-edit">
        {t('request.check.edit')}
        <span className="sr"> {line.name}</span>
      </Link>
      <div className="checked-more">
        <Said line={said} />
        <h3>{t('request.check.answers')}</h3>
        <Checks checks={line.checks} />
      </div>
    </article>
  )
}
