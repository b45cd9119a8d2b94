import type { OrderView } from '#application/orders/view.ts'
import { lineState } from '../../request/progress.ts'
import { useRequest } from '../../request/request-context.ts'
import { isKitOfParts, lineOf, withLine } from '../../request/request-draft.ts'
import { Checkbox } from '../../ui/form/checkbox.tsx'
import { Quantity } from '../../ui/form/quantity-field.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { Money } from '../../ui/format/money.tsx'
import { Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'

type Props = { onShow: (id: string) => void }

/** Who is on the phone, the order, and which of its products come back. */
export function Goods({ onShow }: Props) {
  const t = useT()
  const { order } = useRequest()
  const { customer } = order
  return (
    <div className="stack">
      <dl className="kv">
        <dt>{t('open.customer')}</dt>
        <dd>
          {customer?.name}
          {customer?.company && <>, {customer.company}</>}
          <br />
          {customer && <a href={`mailto:${customer.email}`}>{customer.email}</a>}
        </dd>
        <dt>{t('open.order')}</dt>
        <dd>
          {order.number}, <Money amount={order.gross} currency={order.currency} />
        </dd>
        <dt>{t('open.placed')}</dt>
        <dd>
          <Moment at={order.placedAt} />
        </dd>
        <dt>{t('open.delivered')}</dt>
        <dd>{order.deliveredAt === null ? '–' : <Moment at={order.deliveredAt} />}</dd>
      </dl>
      <fieldset className="open-goods">
        <legend>
          <h2>{t('open.products')}</h2>
        </legend>
        {order.items
          .filter((item) => !isKitOfParts(item, order.items))
          .map((item) => (
            <Good key={item.id} item={item} onShow={onShow} />
          ))}
      </fieldset>
    </div>
  )
}

const tones = { complete: 'ok', started: 'you', blank: undefined } as const

function Good({ item, onShow }: { item: OrderView['items'][number]; onShow: Props['onShow'] }) {
  const t = useT()
  const { order, draft, change } = useRequest()
  const { id, name, sku, quantity, returnable, gross } = item
  const chosen = draft.chosen.includes(id)
  const state = chosen && draft.type !== null ? lineState({ draft, order }, id) : undefined
  const toggle = (): void => {
    if (!chosen) onShow(id)
    change((now) => ({ ...now, chosen: chosen ? now.chosen.filter((one) => one !== id) : [...now.chosen, id] }))
  }
  return (
    <div className="open-good">
      <Checkbox
        name={`products.${id}`}
        label={name}
        hint={`${sku}, ${returnable === 0 ? t('open.left.none') : t('open.left', { left: returnable, quantity })}`}
        value={id}
        checked={chosen}
        disabled={returnable === 0 && !chosen}
        onChange={toggle}
      />
      <Money amount={gross} currency={order.currency} />
      {chosen && returnable > 1 && (
        <Quantity
          name={`units.${id}`}
          label={<span className="sr">{t('open.quantity', { name })}</span>}
          value={lineOf(draft, id).quantity}
          max={returnable}
          onChange={(units) => change((now) => withLine(now, id, { quantity: units }))}
        />
      )}
      {state && <Status tone={tones[state]}>{t(`open.state.${state}`)}</Status>}
    </div>
  )
}
