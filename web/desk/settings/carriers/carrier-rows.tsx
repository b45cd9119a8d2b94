import { Button, IconButton } from '../../../ui/control/button.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { useT } from '../../../ui/words/use-t.ts'

export type CarrierRow = { id: number; name: string }
type Props = { rows: readonly CarrierRow[]; most: number; letters: number; onChange: (rows: readonly CarrierRow[]) => void }

/** The names in their order, a row each. */
export function CarrierRows({ rows, most, letters, onChange }: Props) {
  const t = useT()
  const swap = (nth: number, by: -1 | 1): void => {
    const [row, other] = [rows[nth], rows[nth + by]]
    if (row && other) onChange(rows.map((one) => (one === row ? other : one === other ? row : one)))
  }
  return (
    <fieldset className="field group carriers-names">
      <legend>{t('carriers.names')}</legend>
      <p className="hint">{t('carriers.names.hint', { most: letters })}</p>
      {rows.map(({ id, name }, nth) => {
        const called = t('carriers.name', { nth: nth + 1 })
        const said = { name: name.trim() === '' ? called : name }
        return (
          <Input
            key={id}
            name={`names.${nth}`}
            label={<span className="sr">{called}</span>}
            autoComplete="off"
            value={name}
            onChange={({ target }) => onChange(rows.map((row) => (row.id === id ? { id, name: target.value } : row)))}
            side={
              <>
                <IconButton icon="up" label={t('carriers.up', said)} disabled={nth === 0} onClick={() => swap(nth, -1)} />
                <IconButton icon="down" label={t('carriers.down', said)} disabled={nth === rows.length - 1} onClick={() => swap(nth, 1)} />
                <IconButton
                  icon="cross"
                  label={t('carriers.drop', said)}
                  disabled={rows.length === 1}
                  onClick={() => onChange(rows.filter((row) => row.id !== id))}
                />
              </>
            }
          />
        )
      })}
      {rows.length < most && (
        <Button icon="plus" onClick={() => onChange([...rows, { id: Math.max(...rows.map(({ id }) => id)) + 1, name: '' }])}>
          {t('carriers.add')}
        </Button>
      )}
    </fieldset>
  )
}
