import { type FormEvent, type ReactNode, type Ref, useId, useMemo } from 'react'
import { fieldErrors, type Problem } from '../api/problem.ts'
import { FormContext } from './form-context.ts'
import { ErrorSummary } from './error-summary.tsx'

/** What a form’s named controls hold. */
export type Fields = Readonly<Record<string, string>>

type Props = {
  /** What the last try was refused with: shown above the form and at its fields. */
  problem?: Problem | null
  /** Receives the named controls; controlled screens ignore it and send their state. */
  onSend: (fields: Fields) => void
  children: ReactNode
  label?: string
  className?: string
  ref?: Ref<HTMLFormElement>
}

/** A form keeps what was typed whatever comes back; the browser's own bubbles are off, the summary speaks instead. */
export function Form({ problem = null, onSend, children, label, className = 'form', ref }: Props) {
  const id = useId()
  const context = useMemo(() => ({ id, errors: fieldErrors(problem) }), [id, problem])
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    onSend(textsOf(new FormData(event.currentTarget)))
  }
  return (
    <FormContext value={context}>
      <form ref={ref} className={className} noValidate onSubmit={submit} aria-label={label}>
        {problem && <ErrorSummary problem={problem} />}
        {children}
      </form>
    </FormContext>
  )
}

const textsOf = (data: FormData): Fields =>
  Object.fromEntries([...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
