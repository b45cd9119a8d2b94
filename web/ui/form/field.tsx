import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import { useT } from '../words/use-t.ts'
import { useField } from './form-context.ts'

export type FieldProps = {
  /** The API's field path, such as `email` or `lines.0.serials.1`: its errors land here. */
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Everything is required but what says so. */
  optional?: boolean
  /** The screen's own finding; the API's is shown otherwise. */
  error?: string | undefined
}

export type ControlProps = {
  id: string
  name: string
  required: boolean
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** Label, hint, error, control: what every field has. `children` receives what ties its control to them. */
export function Field({
  name,
  label,
  hint,
  optional = false,
  error: own,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { id, hintId, errorId, error } = useField(name, own)
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <Optional />}
      </label>
      {hint && (
        <span className="hint" id={hintId}>
          {hint}
        </span>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {children({ id, name, required: !optional, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
    </div>
  )
}

export function Optional() {
  const t = useT()
  return <span className="optional"> ({t('ui.optional')})</span>
}

export const FieldError = ({ id, children }: { id: string; children: ReactNode }) => (
  <p className="error" id={id}>
    <Icon name="alert" />
    <span>{children}</span>
  </p>
)
