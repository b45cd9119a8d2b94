import { problemOf, ProblemError } from '../api/problem.ts'
import { problemText } from '../api/problem-text.ts'
import { Button } from '../control/button.tsx'
import { useT } from '../words/use-t.ts'
import { BareFrame } from './bare-frame.tsx'
import { MissingPage } from './missing-page.tsx'

/** In place of a screen that failed. A thing that is not there, or not the reader's, is a missing page. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useT()
  if (error instanceof ProblemError && error.problem.status === 404) return <MissingPage />
  const known = error instanceof ProblemError || error instanceof TypeError
  const { title, detail } = known
    ? problemText(problemOf(error, navigator.onLine), t)
    : { title: t('ui.error.title'), detail: t('ui.error.body') }
  return (
    <BareFrame>
      <div role="alert" className="stack">
        <h1>{known ? t('ui.load.title') : title}</h1>
        <p>{detail}</p>
      </div>
      <Button kind="go" onClick={() => location.reload()}>
        {t('ui.error.reload')}
      </Button>
    </BareFrame>
  )
}
