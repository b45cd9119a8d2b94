import { useQueryClient } from '@tanstack/react-query'
import { useRouteContext, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { enterByLink } from './enter.ts'

/** For the moment that the shop's link takes. */
export function Launching() {
  const t = useT()
  return (
    <Notice live>
      <h1>{t('entry.launch.busy')}</h1>
    </Notice>
  )
}

/** The link could not be followed yet: once more, or, where another is signed in here, on purpose. */
export function LaunchPage() {
  const t = useT()
  const client = useQueryClient()
  const { history } = useRouter()
  const { problem: first } = useRouteContext({ from: '/portal/lancement' })
  const [problem, setProblem] = useState(first)
  const [busy, setBusy] = useState(false)
  const another = problem?.code === 'launch_other_person'
  async function enter(): Promise<void> {
    setBusy(true)
    const led = await enterByLink(client, another)
    setBusy(false)
    if (typeof led === 'string') history.replace(led)
    else setProblem(led)
  }
  return (
    <section className="stack" aria-labelledby="launch">
      <h1 id="launch">{t('entry.launch')}</h1>
      <ProblemNotice problem={problem} />
      <div className="row">
        <ActionButton kind="go" busy={busy} onClick={() => void enter()}>
          {t(another ? 'entry.launch.instead' : 'entry.launch.again')}
        </ActionButton>
        {another && (
          <ButtonLink to="/" kind="quiet">
            {t('entry.launch.stay')}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
