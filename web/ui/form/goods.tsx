import type { ReactNode } from 'react'
import { useT } from '../words/use-t.ts'
import { Checkbox } from './checkbox.tsx'
import type { Chosen } from './chosen.ts'
import { FieldError } from './field.tsx'
import { useField } from './form-context.ts'
import { Quantity } from './quantity-field.tsx'

type Item = {
  id: string
  name: string
  quantity: number
  hint?: ReactNode
  /** How many a tick takes; all of them without it. */
  ticked?: number
}
type Props = { label: ReactNode; items: readonly Item[]; units: Chosen; onChange: (units: Chosen) => void }

/** An order's products, each with how many of it. Its errors are those of `goods`. */
export function Goods({ label, items, units, onChange }: Props) {
  const t = useT()
  const { id, errorId, error } = useField('goods')
  return (
    <fieldset className={error ? 'field group field--error' : 'field group'} aria-describedby={error ? errorId : undefined}>
      <legend>{label}</legend>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {items.map((item, index) => (
        <div key={item.id} className="good" id={index === 0 ? id : undefined} tabIndex={index === 0 ? -1 : undefined}>
          <Checkbox
            name={`goods.${item.id}`}
            label={item.name}
            hint={item.hint}
            checked={(units[item.id] ?? 0) > 0}
            onChange={({ target }) => onChange({ ...units, [item.id]: target.checked ? (item.ticked ?? item.quantity) : 0 })}
          />
          {item.quantity > 1 && (units[item.id] ?? 0) > 0 && (
            <Quantity
              name={`units.${item.id}`}
              label={t('ui.goods.units', { name: item.name })}
              value={units[item.id] ?? item.quantity}
              max={item.quantity}
              onChange={(quantity) => onChange({ ...units, [item.id]: quantity })}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}
