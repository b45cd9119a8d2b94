import { useContext, useEffect, useRef } from 'react'
import type { FieldProblem, Problem } from '../api/problem.ts'
import { problemText } from '../api/problem-text.ts'
import type { Say } from '../format/duration.ts'
import { SignInAgain } from '../page/sign-in-again.tsx'
import { useT } from '../words/use-t.ts'
import { fieldId, FormContext } from './form-context.ts'

/** Why it was refused, with a way to each field at fault. It takes the focus when it appears. */
export function ErrorSummary({ problem }: { problem: Problem }) {
  const t = useT()
  const { id } = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { title, detail } = problemText(problem, t)
  const errors = problem.errors ?? []
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{errors.length > 0 ? t('ui.summary.title', { count: errors.length }) : title}</h2>
      {detail && errors.length === 0 && <p>{detail}</p>}
      {problem.code === 'sign_in' && (
        <p>
          <SignInAgain />
        </p>
      )}
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.detail}`}>
            <a
              href={`#${fieldId(id, error.field)}`}
              onClick={(event) => {
                event.preventDefault()
                fieldAt(id, error.field)?.focus()
              }}
            >
              {told(error, labelOf(fieldId(id, error.field)), t)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The field itself, or the one that holds several of them, a row each. */
const fieldAt = (form: string, field: string): HTMLElement | null =>
  document.getElementById(fieldId(form, field)) ?? document.getElementById(fieldId(form, field.replace(/\.\d+$/, '')))

/** « Votre message : ce champ est vide » : what is wrong with any field's input does not say which one it is. */
const told = ({ code, detail }: FieldProblem, label: string, t: Say): string =>
  code?.startsWith('input_') && label !== '' ? t('ui.summary.field', { label, detail }) : detail

/** What a field is called on the screen, without « (facultatif) ». The form has stood there before anything was found wrong with it. */
function labelOf(id: string): string {
  const label =
    document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? document.getElementById(id)?.closest('fieldset')?.querySelector('legend')
  const words = label?.cloneNode(true)
  if (!(words instanceof Element)) return ''
  words.querySelector('.optional')?.remove()
  return (words.textContent ?? '').trim()
}
