import type { ComponentProps, ReactNode } from 'react'
import { FieldError } from './field.tsx'
import { useField } from './form-context.ts'

type Props = { name: string; label: ReactNode; hint?: ReactNode; error?: string } & Omit<
  ComponentProps<'input'>,
  'type' | 'id' | 'children' | 'name'
>

/** One thing to agree to or switch on. */
export function Checkbox({ name, label, hint, error: own, ...input }: Props) {
  const { id, errorId, error } = useField(name, own)
  return (
    <div className={error ? 'field--error' : undefined}>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <label className="check">
        <input
          type="checkbox"
          {...input}
          id={id}
          name={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
        />
        <span>
          {label}
          {hint && <small>{hint}</small>}
        </span>
      </label>
    </div>
  )
}
