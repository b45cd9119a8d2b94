import { Button, IconButton } from '../../../ui/control/button.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** A closure as it is typed: one day where nothing is said of an end. */
export type ClosureRow = { id: number; from: string; until: string }
type RowErrors = Readonly<Record<string, string>>

type Props = { rows: readonly ClosureRow[]; onChange: (rows: readonly ClosureRow[]) => void; errors: RowErrors }

/** Days without business besides those of every week, a row each: « du … au … ». */
export function ClosureRows({ rows, onChange, errors }: Props) {
  const t = useT()
  const change = (id: number, part: Partial<ClosureRow>): void => onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const add = (): void => onChange([...rows, { id: Math.max(0, ...rows.map(({ id }) => id)) + 1, from: '', until: '' }])
  return (
    <fieldset className="field group policy-closures">
      <legend>{t('settings.calendar.closures')}</legend>
      <p className="hint">{t('settings.calendar.closures.hint')}</p>
      {rows.map(({ id, from, until }, nth) => (
        <div key={id} role="group" aria-label={t('settings.closure', { nth: nth + 1 })} className="policy-closure">
          <Input
            name={`closures.${id}.from`}
            label={t('settings.closure.from')}
            autoComplete="off"
            value={from}
            error={errors[`${id}.from`]}
            onChange={({ target }) => change(id, { from: target.value })}
          />
          <Input
            name={`closures.${id}.until`}
            label={t('settings.closure.until')}
            autoComplete="off"
            optional
            value={until}
            error={errors[`${id}.until`]}
            onChange={({ target }) => change(id, { until: target.value })}
          />
          <IconButton
            icon="cross"
            label={t('settings.closure.drop', { nth: nth + 1 })}
            onClick={() => onChange(rows.filter((row) => row.id !== id))}
          />
        </div>
      ))}
      <Button icon="plus" onClick={add}>
        {t('settings.closure.add')}
      </Button>
    </fieldset>
  )
}
