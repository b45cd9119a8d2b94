import { type ComponentProps, useState } from 'react'
import { parseAmount } from '../format/parse-amount.ts'
import { decimalsOf, formatMoney } from '../format/number.ts'
import { useT } from '../words/use-t.ts'
import { Input } from './inputs.tsx'

type Props = Omit<ComponentProps<typeof Input>, 'value' | 'defaultValue'> & { currency: string; value?: string; defaultValue?: string }

/** An amount of money. What cannot be read for sure is said to be so at the field, and is never guessed. */
export function AmountInput({ currency, error, onChange, ...input }: Props) {
  const t = useT()
  const [typed, setTyped] = useState(input.defaultValue ?? '')
  const text = input.value ?? typed
  const unread =
    text.trim() !== '' && parseAmount(text, currency) === undefined
      ? t('ui.amount.unread', { example: formatMoney(124_990, currency, t.locale), decimals: decimalsOf(currency) })
      : undefined
  return (
    <Input
      inputMode="decimal"
      autoComplete="off"
      {...input}
      error={unread ?? error}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange?.(event)
      }}
    />
  )
}
