import type { KeyboardEvent } from 'react'
import { Input } from '../../ui/form/inputs.tsx'
import { Quantity } from '../../ui/form/quantity-field.tsx'
import { ProductThumb } from '../../ui/icons/product-thumb.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { UnitView } from '../return/groups.ts'
import { focusScan } from '../scan/focus-scan.ts'
import { type Awaited, countable, type ReceiptDraft, withCount, withUnit } from './receipt-draft.ts'

type Change = (change: (before: ReceiptDraft) => ReceiptDraft) => void
type Props = { awaited: Awaited; draft: ReceiptDraft; onChange: Change }

/** A product that is on its way: expected so many, here so many. */
export function AwaitedLine({ awaited, draft, onChange }: Props) {
  const t = useT()
  const { line, units } = awaited
  const here = units.filter(({ id }) => draft.chosen.includes(id)).length
  return (
    <li>
      <ProductThumb name={line.name} />
      <div>
        <h3>{line.name}</h3>
        <p className="soft small">
          <span className="nb">{line.sku}</span>
          {line.declared.reasonLabel && `, ${t('dock.reason', { reason: line.declared.reasonLabel })}`}
        </p>
        <p>{t.rich('dock.receive.expected', { count: <b className="figure">{units.length}</b> })}</p>
      </div>
      {countable(awaited) ? (
        <Quantity
          name={`count-${line.id}`}
          label={t('dock.receive.here')}
          min={0}
          max={units.length}
          value={here}
          onChange={(count) => onChange((before) => withCount(before, awaited, count))}
        />
      ) : (
        <div className="serials">
          {units.map((unit, index) => (
            <SerialUnit key={unit.id} unit={unit} nth={index + 1} draft={draft} onChange={onChange} asks={line.hasSerials} />
          ))}
        </div>
      )}
    </li>
  )
}

type UnitProps = { unit: UnitView; nth: number; asks: boolean; draft: ReceiptDraft; onChange: Change }

function SerialUnit({ unit, nth, asks, draft, onChange }: UnitProps) {
  const t = useT()
  const here = draft.chosen.includes(unit.id)
  return (
    <div>
      <button
        type="button"
        className="tile ok tick"
        aria-pressed={here}
        onClick={() => onChange((before) => withUnit(before, unit.id, !here))}
      >
        {unit.serial ? <span className="mono">{unit.serial}</span> : t('dock.receive.nth', { nth })}
        <small>{t(here ? 'dock.receive.is-here' : 'dock.receive.not-seen')}</small>
      </button>
      {here && asks && unit.serial === null && (
        <Input
          name={`serials.${unit.id}`}
          label={t('dock.receive.serial')}
          hint={t('dock.receive.serial.hint')}
          optional
          mono
          autoComplete="off"
          value={draft.serials[unit.id] ?? ''}
          onChange={({ target }) => onChange((before) => ({ ...before, serials: { ...before.serials, [unit.id]: target.value } }))}
          onKeyDown={afterScan}
        />
      )}
    </div>
  )
}

/** A scanner ends with Enter: the next scan belongs to the next empty serial, else to the scan box. */
function afterScan(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const fields = [...(event.currentTarget.form?.querySelectorAll<HTMLInputElement>('.serials input') ?? [])]
  const empty = fields.find((field) => field !== event.currentTarget && field.value === '')
  if (empty) empty.focus()
  else focusScan()
}
