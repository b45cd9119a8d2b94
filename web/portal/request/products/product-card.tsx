import { useId } from 'react'
import type { DoorView, OrderView } from '#application/views.ts'
import { Money } from '../../../ui/format/money.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { ProductThumb } from '../../../ui/icons/product-thumb.tsx'
import { Clause } from '../../../ui/status/clause.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { checkWords } from '../../policy-words/check-words.ts'
import { deadlineWords } from '../../policy-words/door-words.ts'
import { LawBeside } from '../type/law-beside.tsx'

type Props = {
  item: OrderView['items'][number]
  door: DoorView | undefined
  kit: boolean
  currency: string
  chosen: boolean
  onToggle: () => void
  /** The law's way that is open where this type is not. */
  beside: DoorView | undefined
  onLaw: (type: string) => void
}

/** One product of the order, to be chosen; or why this type does not take it. */
export function ProductCard({ item, door, kit, currency, chosen, onToggle, beside, onLaw }: Props) {
  const t = useT()
  const id = useId()
  const open = door?.open ?? false
  const closed = kit || !door || (!open && door.exceptionTo === null)
  return (
    <div className={closed ? 'opt opt--product opt--no' : 'opt opt--product'}>
      <label>
        <span className="check">
          <input
            type="checkbox"
            name="products"
            value={item.id}
            checked={chosen}
            disabled={closed}
            onChange={onToggle}
            aria-labelledby={`${id}-name`}
            aria-describedby={`${id}-what ${id}-why`}
          />
        </span>
        <ProductThumb name={item.name} />
        <b className="opt-name" id={`${id}-name`}>
          {item.name}
        </b>
        <span className="tagline">{!kit && <Money amount={item.gross} currency={currency} />}</span>
        <span className="opt-what" id={`${id}-what`}>
          {t('request.products.bought', { sku: item.sku, quantity: item.quantity })}
          {item.returnable < item.quantity && <>, {t('request.products.left', { returnable: item.returnable })}</>}
        </span>
      </label>
      {kit ? <Kit id={`${id}-why`} /> : door && <Why id={`${id}-why`} door={door} />}
      {beside && !kit && <LawBeside door={beside} onChoose={onLaw} />}
    </div>
  )
}

function Kit({ id }: { id: string }) {
  const t = useT()
  return (
    <p className="why why--no" id={id}>
      <Icon name="box" />
      <span>{t('request.products.kit')}</span>
    </p>
  )
}

/** Until when it is open, or the clause that closes it. */
function Why({ id, door }: { id: string; door: DoorView }) {
  const t = useT()
  const { open, exceptionTo, obstacle } = door
  return (
    <p className={open ? 'why soft' : 'why why--no'} id={id}>
      <Icon name={open ? 'check' : exceptionTo === null ? 'lock' : 'hand'} />
      <span>
        {open && deadlineWords(door, t)}
        {obstacle && (
          <>
            {checkWords(obstacle, { t, locale: t.locale })} <Clause id={obstacle.clause} />
          </>
        )}
        {exceptionTo !== null && <span className="opt-plea">{t('portal.door.exception')}</span>}
      </span>
    </p>
  )
}
