import { useState } from 'react'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { AmountInput } from '../../ui/form/amount-input.tsx'
import type { Fields } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { formatMoney } from '../../ui/format/number.ts'
import { parseAmount } from '../../ui/format/parse-amount.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { DialogProps } from './claim-acts.tsx'
import { unitSaid, unitsIn } from './units.ts'
import { useAct } from './use-act.ts'

/** What the supplier credits: what is expected stands there, where anything is, and is corrected or emptied. */
export function CreditDialog({ claim, onClose }: DialogProps) {
  const t = useT()
  const { currency } = claim
  const [nothing, setNothing] = useState(false)
  const crediting = useAct(claim, 'credits', { done: t('claim.credit.done'), onClose })
  const open = unitsIn(claim, ['sent'])
  const said = (amount: number): string => formatMoney(amount, currency, t.locale)
  const send = (fields: Fields): void => {
    const filled = open.filter(({ unitId }) => fields[`amount-${unitId}`]?.trim())
    const units = filled.flatMap(({ unitId }) => {
      const amount = parseAmount(fields[`amount-${unitId}`] ?? '', currency)
      return amount === undefined ? [] : [{ unitId, amount }]
    })
    setNothing(units.length === 0 || units.length < filled.length)
    if (units.length > 0 && units.length === filled.length) void crediting.send({ units, creditNote: fields['creditNote'] ?? '' })
  }
  return (
    <ActDialog wide title={t('claim.credit.title')} act={t('claim.credit.act')} command={crediting} onClose={onClose} onSend={send}>
      <p>{t('claim.credit.body')}</p>
      {open.map((unit) => (
        <AmountInput
          key={unit.unitId}
          name={`amount-${unit.unitId}`}
          currency={currency}
          label={t('claim.credit.amount', { ...unitSaid(unit, t), expected: said(unit.expected) })}
          defaultValue={unit.expected > 0 ? said(unit.expected) : ''}
          optional
        />
      ))}
      {nothing && <Notice tone="warn">{t('claim.credit.none')}</Notice>}
      <Input name="creditNote" label={t('claim.credit.note')} maxLength={100} mono />
    </ActDialog>
  )
}
