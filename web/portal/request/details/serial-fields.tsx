import { useId } from 'react'
import { Checkbox } from '../../../ui/form/checkbox.tsx'
import { FieldError } from '../../../ui/form/field.tsx'
import { useField } from '../../../ui/form/form-context.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { type LineDraft, serialsFor } from '../request-draft.ts'

type Props = { line: Pick<LineDraft, 'serials' | 'quantity'>; known: readonly string[]; set: (part: Pick<LineDraft, 'serials'>) => void }

/** A serial number per unit, or « illisible »: a photo stands for it then. The delivered ones are offered. */
export function SerialFields({ line, known, set }: Props) {
  const t = useT()
  const list = useId()
  const { id, hintId, errorId, error } = useField('serials')
  const serials = serialsFor(line)
  const put = (index: number, serial: string | null): void =>
    set({ serials: [...serials.with(index, serial), ...line.serials.slice(serials.length)] })
  return (
    <fieldset className={error ? 'field group field--error' : 'field group'} aria-describedby={hintId}>
      <legend>{t('request.serials')}</legend>
      <p className="hint" id={hintId}>
        {t('request.serials.hint')}
      </p>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <datalist id={list}>
        {known.map((serial) => (
          <option key={serial}>{serial}</option>
        ))}
      </datalist>
      {serials.map((serial, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- units have no other name yet
        <div key={index} className="serial">
          <input
            id={index === 0 ? id : undefined}
            className="input mono"
            aria-label={t('request.serials.nth', { nth: index + 1 })}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? errorId : undefined}
            list={list}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={serial ?? ''}
            disabled={serial === null}
            onChange={({ target }) => put(index, target.value)}
          />
          <Checkbox
            name={`unreadable.${index}`}
            label={t('request.serials.unreadable')}
            aria-label={t('request.serials.unreadable.nth', { nth: index + 1 })}
            checked={serial === null}
            onChange={({ target }) => put(index, target.checked ? null : '')}
          />
        </div>
      ))}
      {serials.includes(null) && <p className="hint">{t('request.serials.photo')}</p>}
    </fieldset>
  )
}
