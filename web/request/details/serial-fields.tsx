import type { CheckView } from '#application/policy/check-view.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import { Button } from '../../ui/control/button.tsx'
import { FieldError } from '../../ui/form/field.tsx'
import { useField } from '../../ui/form/form-context.ts'
import { useT } from '../../ui/words/use-t.ts'
import { namedSerials } from '../gaps.ts'
import { type LineDraft, serialsFor } from '../request-draft.ts'
import { SerialField } from './serial-field.tsx'
import { pasted, picked } from './serial-rows.ts'

type Props = {
  line: Pick<LineDraft, 'serials' | 'quantity'>
  known: readonly string[]
  held: readonly string[]
  checks: readonly CheckView[]
  set: (part: Pick<LineDraft, 'serials'>) => void
}

/** A serial number per unit, picked among those delivered, typed, pasted, or « illisible »: a photo stands for it then. */
export function SerialFields({ line, known, held, checks, set }: Props) {
  const t = useT()
  const { hintId, errorId, error } = useField('serials')
  const rows = serialsFor(line)
  const put = (changed: readonly (string | null)[]): void => set({ serials: [...changed, ...line.serials.slice(changed.length)] })
  const taken = namedSerials(checks, 'taken')
  const strange = namedSerials(checks, 'strange')
  const fieldNames = namesOf(rows)
  return (
    <fieldset className={error ? 'field group field--error' : 'field group'} aria-describedby={hintId}>
      <legend>{t('request.serials')}</legend>
      <p className="hint" id={hintId}>
        {t('request.serials.hint')}
      </p>
      {known.length > 0 && <Known known={known} held={held} rows={rows} onPick={(serial) => put(picked(rows, serial, known))} />}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {rows.map((serial, index) => (
        <SerialField
          // oxlint-disable-next-line react/no-array-index-key -- units have no other name yet
          key={index}
          name={fieldNames[index] ?? ''}
          nth={index + 1}
          value={serial}
          taken={serial !== null && taken.has(serialKey(serial))}
          strange={serial !== null && strange.has(serialKey(serial))}
          onChange={(value) => put(rows.with(index, value))}
          onPaste={(text) => put(pasted(rows, index, text))}
        />
      ))}
      {rows.includes(null) && <p className="hint">{t('request.serials.photo')}</p>}
    </fieldset>
  )
}

/** A number that is sent has its place among those sent, which is what an error names; the first empty row is where a missing one is looked for. */
function namesOf(rows: readonly (string | null)[]): string[] {
  const said = (row: string | null | undefined): boolean => row !== null && row !== undefined && row.trim() !== ''
  const empty = rows.findIndex((row) => row !== null && !said(row))
  return rows.map((row, index) => {
    if (said(row)) return `serials.${rows.slice(0, index).filter(said).length}`
    return index === (empty < 0 ? 0 : empty) ? 'serials' : `serials.row.${index}`
  })
}

type KnownProps = { known: readonly string[]; held: readonly string[]; rows: readonly (string | null)[]; onPick: (serial: string) => void }

/** The numbers that were delivered: pressed is chosen, one that is in another return says so. */
function Known({ known, held, rows, onPick }: KnownProps) {
  const t = useT()
  const chosen = new Set(rows.map((row) => serialKey(row ?? '')))
  const delivered = new Set(known.map(serialKey))
  const full = rows.every((row) => row === null || delivered.has(serialKey(row)))
  return (
    <div className="serials-known" role="group" aria-label={t('request.serials.known')}>
      <span className="hint">{t('request.serials.known')}</span>
      {known.map((serial) => {
        const pressed = chosen.has(serialKey(serial))
        const gone = held.includes(serial)
        return (
          <Button
            key={serial}
            className="mono"
            icon={pressed ? 'check' : undefined}
            aria-pressed={pressed}
            disabled={gone || (full && !pressed)}
            onClick={() => onPick(serial)}
          >
            {serial}
            {gone && <small>{t('request.serials.held')}</small>}
          </Button>
        )
      })}
    </div>
  )
}
