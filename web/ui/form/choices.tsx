import type { ReactNode } from 'react'
import { FieldError, Optional, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

type ChoiceOption<Value extends string = string> = { value: Value; label: ReactNode; hint?: ReactNode; off?: boolean }

type GroupProps<Value extends string> = FieldProps & {
  options: readonly ChoiceOption<Value>[]
  /** Side by side, for short words. */
  row?: boolean
}

type RadioProps<Value extends string> = GroupProps<Value> & { value?: Value | null; onChange?: (value: Value) => void }

/** One of a few. Uncontrolled without `value`: the form reads it by name. */
export const RadioList = <Value extends string>({ value, onChange, ...group }: RadioProps<Value>) => (
  <Group {...group}>
    {(option, control) => (
      <input
        type="radio"
        {...control}
        required={!group.optional}
        {...(value === undefined ? {} : { checked: value === option.value })}
        onChange={() => onChange?.(option.value)}
      />
    )}
  </Group>
)

type CheckProps<Value extends string> = GroupProps<Value> & { value: readonly Value[]; onChange: (value: readonly Value[]) => void }

/** Any of a few. */
export const CheckList = <Value extends string>({ value, onChange, ...group }: CheckProps<Value>) => (
  <Group {...group}>
    {(option, control) => (
      <input
        type="checkbox"
        {...control}
        checked={value.includes(option.value)}
        onChange={(event) => onChange(event.target.checked ? [...value, option.value] : value.filter((kept) => kept !== option.value))}
      />
    )}
  </Group>
)

type BoxProps = { id: string | undefined; name: string; value: string; disabled: boolean | undefined; 'aria-invalid': true | undefined }

function Group<Value extends string>({
  name,
  label,
  hint,
  optional = false,
  error: own,
  options,
  row = false,
  children,
}: GroupProps<Value> & { children: (option: ChoiceOption<Value>, box: BoxProps) => ReactNode }) {
  const { id, hintId, errorId, error } = useField(name, own)
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ')
  return (
    <fieldset className={error ? 'field group field--error' : 'field group'} aria-describedby={described || undefined}>
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <div className={row ? 'group--row' : undefined}>
        {options.map((option, index) => (
          <label key={option.value} className="check">
            {children(option, {
              id: index === 0 ? id : undefined,
              name,
              value: option.value,
              disabled: option.off,
              'aria-invalid': error ? true : undefined,
            })}
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
