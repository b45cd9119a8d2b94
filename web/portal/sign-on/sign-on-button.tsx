import { useApi } from '../../ui/api/query.ts'
import { signedOut } from '../../ui/api/signed-out.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { keepAttempt } from './kept-attempt.ts'

type Begun = { url: string; attempt: string }

/** The way through the company's own sign-on, where the installation has one. */
export function SignOnButton({ retour }: { retour: string | undefined }) {
  const t = useT()
  const { data } = useApi<{ name: string | null; only: boolean }>('/session/sign-on')
  const leaving = useCommand<Begun>('POST', '/session/sign-on', {
    onDone({ url, attempt }) {
      keepAttempt({ attempt, retour: retour ?? null })
      location.assign(url)
    },
  })
  if (!data || data.name === null) return null
  return (
    <>
      <ProblemNotice problem={leaving.problem} />
      <ActionButton icon="user" busy={leaving.busy} onClick={() => void leaving.send({ anew: signedOut.noted() })}>
        {t('sign-on.button', { provider: data.name })}
      </ActionButton>
      {data.only && <p className="small muted">{t('sign-on.only', { provider: data.name })}</p>}
    </>
  )
}
