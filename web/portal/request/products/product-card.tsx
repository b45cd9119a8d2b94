import { useId } from 'react'
import type { DoorView } from '#application/orders/door-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Quantity } from '../../../ui/form/quantity-field.tsx'
import { Money } from '../../../ui/format/money.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { ProductThumb } from '../../../ui/icons/product-thumb.tsx'
import { Clause } from '../../../ui/status/clause.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { checkWords } from '../../../request/policy-words/check-words.ts'
import { deadlineWords } from '../../../request/policy-words/door-words.ts'
import { adviceOf } from '../doors/advice.ts'
import { DoorsTable } from '../../../request/doors/doors-table.tsx'
import { LawBeside } from '../../../request/type/law-beside.tsx'

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
  /** How many are sent back, where there is more than one. */
  units: number
  onUnits: (units: number) => void
  /** Parts of a kit that this type takes, to be chosen at once. */
  parts: number
  onParts: () => void
  /** The ways back of this product are not those of the order as a whole. */
  compares: boolean
}

/** One product of the order, to be chosen; or why this type does not take it. */
export function ProductCard({
  item,
  door,
  kit,
  currency,
  chosen,
  onToggle,
  beside,
  onLaw,
  units,
  onUnits,
  parts,
  onParts,
  compares,
}: Props) {
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
      {chosen && item.returnable > 1 && (
        <div className="opt-units">
          <Quantity
            name={`units.${item.id}`}
            label={
              <>
                {t('request.products.quantity')}
                <span className="sr"> {item.name}</span>
              </>
            }
            hint={t('request.details.most', { most: item.returnable })}
            value={units}
            max={item.returnable}
            onChange={onUnits}
          />
        </div>
      )}
      {kit ? <Kit id={`${id}-why`} parts={parts} onParts={onParts} /> : door && <Why id={`${id}-why`} door={door} />}
      {beside && !kit && <LawBeside door={beside} onChoose={onLaw} />}
      {compares && (
        <details className="compare opt-units">
          <summary>
            {t('request.doors.compare')}
            <span className="sr"> {item.name}</span>
          </summary>
          <Reasons item={item} />
          <DoorsTable label={t('request.doors.of', { name: item.name })} parts={[{ doors: item.doors }]} best={item.best} />
        </details>
      )}
    </div>
  )
}

/** The best ways of this product, and why. */
function Reasons({ item }: Pick<Props, 'item'>) {
  const t = useT()
  return (
    <ul className="reasons">
      {adviceOf(item.best, { all: item.doors, t }).map(({ matter, label, when, why }) => (
        <li key={matter}>
          {when} <b>{label}</b>. {why}
        </li>
      ))}
    </ul>
  )
}

function Kit({ id, parts, onParts }: { id: string; parts: number; onParts: () => void }) {
  const t = useT()
  return (
    <>
      <p className="why why--no" id={id}>
        <Icon name="box" />
        <span>{t('request.products.kit')}</span>
      </p>
      {parts > 0 && (
        <div className="opt-units">
          <Button icon="check" onClick={onParts}>
            {t('request.products.kit.take', { parts })}
          </Button>
        </div>
      )}
    </>
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
