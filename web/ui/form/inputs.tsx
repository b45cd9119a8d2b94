import type { ComponentProps, ReactNode } from 'react'
import { Field, type FieldProps } from './field.tsx'

type Of<Tag extends 'input' | 'select' | 'textarea'> = Omit<ComponentProps<Tag>, keyof FieldProps | 'required' | 'id'>

/** One line of text. `mono` for serials and references, `side` for a button beside it. */
export function Input({
  name,
  label,
  hint,
  optional,
  error,
  mono = false,
  side,
  ...input
}: FieldProps & Of<'input'> & { mono?: boolean; side?: ReactNode }) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional} error={error}>
      {(control) => {
        const box = <input type="text" {...input} {...control} className={mono ? 'input mono' : 'input'} />
        return side ? (
          <span className="with">
            {box}
            {side}
          </span>
        ) : (
          box
        )
      }}
    </Field>
  )
}

export function TextArea({ name, label, hint, optional, error, rows = 4, ...area }: FieldProps & Of<'textarea'>) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional} error={error}>
      {(control) => <textarea {...area} {...control} rows={rows} className="area" />}
    </Field>
  )
}

type Choice = { value: string; label: string; off?: boolean }

/** `blank` is the first, empty choice: « Choisissez… ». */
export function Select({
  name,
  label,
  hint,
  optional,
  error,
  options,
  blank,
  ...select
}: FieldProps & Of<'select'> & { options: readonly Choice[]; blank?: string }) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional} error={error}>
      {(control) => (
        <select {...select} {...control} className="select">
          {blank !== undefined && <option value="">{blank}</option>}
          {options.map(({ value, label, off }) => (
            <option key={value} value={value} disabled={off}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
