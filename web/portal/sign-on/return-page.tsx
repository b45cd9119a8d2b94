import { useNavigate, useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeView } from '#application/people/view.ts'
import { landing } from '../../landing.ts'
import { useArrive } from '../../ui/api/session.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { AwaitedStep } from '../sign-in/awaited-step.tsx'

/** For the moment that the answer takes. */
export function ComingBack() {
  const t = useT()
  return (
    <Notice live>
      <h1>{t('sign-on.busy')}</h1>
    </Notice>
  )
}

/** Back from the other service: what is still to show, or why one is not in and what to do. Whoever is in never sees it. */
export function ReturnPage() {
  const t = useT()
  const { back } = useRouteContext({ from: '/portal/connexion/retour' })
  const [awaited, setAwaited] = useState(back.awaits)
  const navigate = useNavigate()
  const arrive = useArrive()
  useTitle(t('ui.sign-in'))
  const enter = ({ roles, awaits }: MeView): void => {
    if (awaits) return setAwaited(awaits)
    arrive()
    void navigate({ href: back.retour ?? landing(roles), replace: true })
  }
  const again = { retour: back.retour ?? '/desk' }
  const away = (): void => void navigate({ to: '/connexion', search: again, replace: true })
  return (
    <section className="sign-in" aria-labelledby="title">
      <h1 id="title">{t('ui.sign-in')}</h1>
      {awaited ? (
        <AwaitedStep awaits={awaited} onEnter={enter} onBack={away} />
      ) : (
        <>
          {back.problem ? <ProblemNotice problem={back.problem} /> : <Notice tone="warn">{t('sign-on.lost')}</Notice>}
          <ButtonLink to="/connexion" search={again} kind="go">
            {t('sign-on.again')}
          </ButtonLink>
        </>
      )}
    </section>
  )
}
