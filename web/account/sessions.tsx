import { useState } from 'react'
import type { SessionView } from '#application/people/sessions.ts'
import { useApi } from '../ui/api/query.ts'
import { useLeave } from '../ui/api/session.ts'
import { useCommand } from '../ui/api/use-command.ts'
import { Button } from '../ui/control/button.tsx'
import { ActDialog } from '../ui/dialog/act-dialog.tsx'
import { LoadProblem } from '../ui/notice/problem-notice.tsx'
import { Skeleton } from '../ui/notice/skeleton.tsx'
import { useT } from '../ui/words/use-t.ts'
import { Revocables } from './revocable.tsx'
import { SessionRow } from './session-row.tsx'

/** Where one is signed in: what is not recognised is closed, one by one or all at once. */
export function Sessions() {
  const t = useT()
  const query = useApi<{ items: readonly SessionView[] }>('/sessions')
  const [asking, setAsking] = useState(false)
  const sessions = query.data?.items ?? []
  return (
    <section className="sheet pad" aria-labelledby="sessions">
      <h2 id="sessions">{t('account.sessions')}</h2>
      <p className="soft">{t('account.sessions.lead')}</p>
      {query.isPending && <Skeleton lines={3} />}
      {query.error && !query.data && <LoadProblem error={query.error} retry={() => void query.refetch()} />}
      <Revocables>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} path={`/sessions/${session.id}`} />
        ))}
      </Revocables>
      {sessions.length > 0 && (
        <Button icon="arrow" onClick={() => setAsking(true)}>
          {t('account.everywhere')}
        </Button>
      )}
      {asking && <Everywhere count={sessions.length} onClose={() => setAsking(false)} />}
    </section>
  )
}

function Everywhere({ count, onClose }: { count: number; onClose: () => void }) {
  const t = useT()
  const leave = useLeave()
  const everywhere = useCommand('DELETE', '/sessions', { onDone: () => void leave() })
  return (
    <ActDialog
      title={t('account.everywhere.title')}
      act={t('account.everywhere')}
      icon="arrow"
      command={everywhere}
      onSend={() => void everywhere.send()}
      onClose={onClose}
    >
      <p>{t('account.everywhere.body', { count })}</p>
    </ActDialog>
  )
}
