import type { OrderView } from '#application/orders/view.ts'
import type { PreparedView } from '#application/contact/view.ts'
import type { PreviewView } from '#application/returns/preview-view.ts'
import { SaidRows } from '../../../request/said-rows.tsx'
import { Pleas } from '../../../request/told/pleas.tsx'
import { ToldFields } from '../../../request/told/told-fields.tsx'
import { preparedLine } from '../../../request/told/told-line.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Quantity } from '../../../ui/form/quantity-field.tsx'
import { ProductThumb } from '../../../ui/icons/product-thumb.tsx'
import { LackingFields } from '../../../ui/retype/lacking-fields.tsx'
import { pleadable } from '../../../ui/retype/lacks.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { Checks } from '../../policy-words/checks.tsx'
import type { Answered } from './confirm.tsx'

type Props = Answered & {
  line: PreparedView['lines'][number]
  item: OrderView['items'][number]
  order: OrderView
  type: string
  index: number
  assessed: PreviewView['lines'][number] | undefined
  set: (change: (answered: Answered) => Answered) => void
}

/** One product as staff wrote it down: read, completed where something lacks, or put right; and what the policy says of it. */
export function PreparedLine({ line, item, order, type, index, assessed, told, quantity, editing, set }: Props) {
  const t = useT()
  const asked = preparedLine(line)
  const setTold = (change: (told: Answered['told']) => Answered['told']): void => set((all) => ({ ...all, told: change(all.told) }))
  const shared = { order, type, index }
  return (
    <article className="sheet pad stack" aria-label={line.name}>
      <div className="row prepared-head">
        <ProductThumb name={line.name} />
        <h2>{quantity > 1 ? t('request.units-of', { units: quantity, name: line.name }) : line.name}</h2>
        {!editing && (
          <Button kind="quiet" onClick={() => set((all) => ({ ...all, editing: true }))}>
            {t('prepared.edit')}
            <span className="sr"> {line.name}</span>
          </Button>
        )}
      </div>
      {editing ? (
        <>
          {item.returnable > 1 && (
            <Quantity
              name={`lines.${index}.quantity`}
              label={t('prepared.quantity')}
              min={1}
              max={item.returnable}
              value={quantity}
              onChange={(units) => set((all) => ({ ...all, quantity: units }))}
            />
          )}
          <ToldFields {...shared} item={item} quantity={quantity} told={told} set={setTold} assessed={assessed} />
        </>
      ) : (
        <>
          <SaidRows reasons={order.reasons} said={line} />
          <LackingFields
            {...shared}
            line={asked}
            said={told.said}
            set={(change) => setTold((now) => ({ ...now, said: change(now.said) }))}
          />
          <Pleas index={index} asked={pleadable({ order, type, line: asked })} assessed={assessed} told={told} set={setTold} />
        </>
      )}
      {assessed && (
        <>
          <h3>{t('request.check.answers')}</h3>
          <Checks checks={assessed.checks} />
        </>
      )}
    </article>
  )
}
