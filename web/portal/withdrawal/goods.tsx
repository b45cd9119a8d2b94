import { Checkbox } from '../../ui/form/checkbox.tsx'
import { FieldError } from '../../ui/form/field.tsx'
import { useField } from '../../ui/form/form-context.ts'
import { Quantity } from '../../ui/form/quantity-field.tsx'
import { useT } from '../../ui/words/use-t.ts'

type Item = { id: string; name: string; quantity: number }
type Props = {
  order: { items: readonly Item[] }
  units: Readonly<Record<string, number>>
  onChange: (units: Readonly<Record<string, number>>) => void
}

/** The order's products, each with how many: whatever the law thinks of them, they can be stated. */
export function Goods({ order, units, onChange }: Props) {
  const t = useT()
  const { id, errorId, error } = useField('goods')
  return (
    <fieldset className={error ? 'field group field--error' : 'field group'} aria-describedby={error ? errorId : undefined}>
      <legend>{t('withdrawal.goods')}</legend>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {order.items.map((item, index) => (
        <div key={item.id} className="withdraw-good" id={index === 0 ? id : undefined} tabIndex={index === 0 ? -1 : undefined}>
          <Checkbox
            name={`goods.${item.id}`}
            label={item.name}
            checked={(units[item.id] ?? 0) > 0}
            onChange={({ target }) => onChange({ ...units, [item.id]: target.checked ? item.quantity : 0 })}
          />
          {item.quantity > 1 && (units[item.id] ?? 0) > 0 && (
            <Quantity
              name={`units.${item.id}`}
              label={t('withdrawal.units', { name: item.name })}
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
