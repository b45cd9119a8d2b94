import { isAbsent, type Problem, problemOf } from '../api/problem.ts'
import { problemText } from '../api/problem-text.ts'
import { Button } from '../control/button.tsx'
import { ButtonAnchor } from '../control/button-link.tsx'
import { useT } from '../words/use-t.ts'
import { Notice } from './notice.tsx'

/** A refusal where there is no form; nothing without one. */
export function ProblemNotice({ problem }: { problem: Problem | null }) {
  const t = useT()
  if (!problem) return null
  const { title, detail } = problemText(problem, t)
  return (
    <Notice tone="bad" live>
      <span>{detail ?? title}</span>
    </Notice>
  )
}

type Failed = {
  error: unknown
  retry: () => void
  /** It stands in for the whole page, so that it is its heading too. */
  page?: boolean
  /** What could not be loaded, where it is a part of the page that goes on without it. */
  what?: string
}

/** In place of what could not be loaded. What is not there, or not the reader's, is not asked for again. */
export function LoadProblem({ error, retry, page = false, what }: Failed) {
  const t = useT()
  const problem = problemOf(error, navigator.onLine)
  const { detail } = problemText(problem, t)
  if (page && isAbsent(problem)) return <NotThere detail={detail} />
  const title = what ?? t('ui.load.title')
  return (
    <Notice tone="bad" live>
      {page ? <h1>{title}</h1> : <b>{title}</b>}
      {detail && <span>{detail}</span>}
      <span>
        <Button onClick={retry}>{t('ui.retry')}</Button>
      </span>
    </Notice>
  )
}

function NotThere({ detail }: { detail: string | undefined }) {
  const t = useT()
  return (
    <Notice tone="warn" live>
      <h1>{t('ui.missing.title')}</h1>
      <span>{detail ?? t('ui.missing.body')}</span>
      <span>
        <ButtonAnchor href="/">{t('ui.missing.home')}</ButtonAnchor>
      </span>
    </Notice>
  )
}
