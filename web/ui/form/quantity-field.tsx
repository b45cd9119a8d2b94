import { Icon } from '../icons/icon.tsx'
import { useT } from '../words/use-t.ts'
import { Field, type FieldProps } from './field.tsx'
import { bounded, typedQuantity } from './quantity.ts'

type Props = FieldProps & { value: number; onChange: (value: number) => void; min?: number; max: number }

/** A number of units: two large buttons, and a box to type in for the twenty-four keyboards. */
export function Quantity({ value, onChange, min = 1, max, ...field }: Props) {
  const t = useT()
  const put = (next: number): void => onChange(bounded(next, { min, max }))
  return (
    <Field {...field}>
      {(control) => (
        <span className="qty">
          <button type="button" aria-label={t('ui.quantity.less')} disabled={value <= min} onClick={() => put(value - 1)}>
            <Icon name="minus" />
          </button>
          <input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            role="spinbutton"
            aria-valuenow={value}
            aria-valuemin={min}
            aria-valuemax={max}
            value={value}
            onFocus={(event) => event.target.select()}
            onChange={(event) => put(typedQuantity(event.target.value, value))}
            onKeyDown={(event) => {
              const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
              if (step === undefined) return
              event.preventDefault()
              put(value + step)
            }}
          />
          <button type="button" aria-label={t('ui.quantity.more')} disabled={value >= max} onClick={() => put(value + 1)}>
            <Icon name="plus" />
          </button>
        </span>
      )}
    </Field>
  )
}
