import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Problem } from '../api/problem.ts'
import { problemText } from '../api/problem-text.ts'
import { useT } from '../words/use-t.ts'
import { fieldId, FormContext } from './form-context.ts'

/** Why it was refused, with a way to each field at fault. It takes the focus when it appears. */
export function ErrorSummary({ problem }: { problem: Problem }) {
  const t = useT()
  const { id } = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({})
  useLayoutEffect(
    () => setLabels(Object.fromEntries((problem.errors ?? []).map(({ field }) => [field, labelOf(fieldId(id, field))]))),
    [problem, id],
  )
  useEffect(() => box.current?.focus(), [])
  const { title, detail } = problemText(problem, t)
  const errors = problem.errors ?? []
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{errors.length > 0 ? t('ui.summary.title', { count: errors.length }) : title}</h2>
      {detail && errors.length === 0 && <p>{detail}</p>}
      {problem.code === 'sign_in' && (
        <p>
          <a href="/connexion" target="_blank" rel="noreferrer">
            {t('ui.sign-in')}
          </a>
        </p>
      )}
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.detail}`}>
            <a
              href={`#${fieldId(id, error.field)}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(fieldId(id, error.field))?.focus()
              }}
            >
              {error.code?.startsWith('input_') && labels[error.field]
                ? t('ui.summary.field', { label: labels[error.field] ?? '', detail: error.detail })
                : error.detail}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What a field is called on the screen, without « (facultatif) »: what is found wrong with any field says nothing of which one it is. */
function labelOf(id: string): string {
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? document.getElementById(id)?.closest('fieldset')?.querySelector('legend')
  const words = label?.cloneNode(true)
  if (!(words instanceof Element)) return ''
  words.querySelector('.optional')?.remove()
  return (words.textContent ?? '').trim()
}
