import { AmountInput } from '../../ui/form/amount-input.tsx'
import { type Fields } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { formatMoney } from '../../ui/format/number.ts'
import { parseAmount } from '../../ui/format/parse-amount.ts'
import { useT } from '../../ui/words/use-t.ts'
import { unitSaid } from './units.ts'

type Unit = { unitId: string; name: string; serial: string | null; expected: number | null; defect: string | null }

/** What is expected for each unit, and what is wrong with it. */
export function UnitFields({ units, currency }: { units: readonly Unit[]; currency: string }) {
  const t = useT()
  return units.map((unit, nth) => (
    <div key={unit.unitId} className="claim-unit">
      <AmountInput
        name={`expected-${unit.unitId}`}
        currency={currency}
        label={t('claim.open.expected', unitSaid(unit, t))}
        defaultValue={unit.expected === null ? '' : formatMoney(unit.expected, currency, t.locale)}
      />
      <Input
        name={`defect-${unit.unitId}`}
        label={t('claim.open.defect')}
        {...(nth === 0 ? { hint: t('claim.open.defect.hint') } : {})}
        defaultValue={unit.defect ?? ''}
        maxLength={2000}
        optional
      />
    </div>
  ))
}

/** What the fields say, or undefined where an amount is missing or cannot be read. */
export function askedIn(fields: Fields, { units, currency }: { units: readonly Pick<Unit, 'unitId'>[]; currency: string }) {
  const asked = units.map(({ unitId }) => ({
    unitId,
    expected: parseAmount(fields[`expected-${unitId}`] ?? '', currency),
    defect: fields[`defect-${unitId}`] || null,
  }))
  return asked.some(({ expected }) => expected === undefined) ? undefined : asked
}
