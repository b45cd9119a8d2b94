import { type Problem, problemOf } from '../api/problem.ts'
import { problemText } from '../api/problem-text.ts'
import { Button } from '../control/button.tsx'
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

type Failed = { error: unknown; retry: () => void; /** It stands in for the whole page, so that it is its heading too. */ page?: boolean }

/** In place of what could not be loaded. */
export function LoadProblem({ error, retry, page = false }: Failed) {
  const t = useT()
  const { detail } = problemText(problemOf(error, navigator.onLine), t)
  return (
    <Notice tone="bad" live>
      {page ? <h1>{t('ui.load.title')}</h1> : <b>{t('ui.load.title')}</b>}
      {detail && <span>{detail}</span>}
      <span>
        <Button onClick={retry}>{t('ui.retry')}</Button>
      </span>
    </Notice>
  )
}
