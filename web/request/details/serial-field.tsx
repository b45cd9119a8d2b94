import { Checkbox } from '../../ui/form/checkbox.tsx'
import { FieldError } from '../../ui/form/field.tsx'
import { useField } from '../../ui/form/form-context.ts'
import { useT } from '../../ui/words/use-t.ts'

type Props = {
  name: string
  nth: number
  /** Null where it cannot be read. */
  value: string | null
  taken: boolean
  strange: boolean
  onChange: (value: string | null) => void
  onPaste: (text: string) => void
}

/** One unit's serial number, with what is wrong or doubtful about it under it. */
export function SerialField({ name, nth, value, taken, strange, onChange, onPaste }: Props) {
  const t = useT()
  const { id, hintId, errorId, error: found } = useField(name, taken ? t('portal.gap.serial_taken', { serial: value ?? '' }) : undefined)
  // What is missing of them all stands above them all.
  const error = name === 'serials' ? undefined : found
  return (
    <>
      <div className="serial">
        <input
          id={id}
          className="input mono"
          aria-label={t('request.serials.nth', { nth })}
          aria-invalid={found ? true : undefined}
          aria-describedby={[found ? errorId : '', strange ? hintId : ''].filter(Boolean).join(' ') || undefined}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={value ?? ''}
          disabled={value === null}
          onChange={({ target }) => onChange(target.value)}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text')
            if (!/\S\s*[\n\t;]\s*\S/.test(text)) return
            event.preventDefault()
            onPaste(text)
          }}
        />
        <Checkbox
          name={`unreadable.${nth - 1}`}
          label={t('request.serials.unreadable')}
          aria-label={t('request.serials.unreadable.nth', { nth })}
          checked={value === null}
          onChange={({ target }) => onChange(target.checked ? null : '')}
        />
      </div>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {strange && !error && (
        <p className="hint" id={hintId}>
          {t('request.serials.strange')}
        </p>
      )}
    </>
  )
}
