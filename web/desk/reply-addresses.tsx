import { useState } from 'react'
import { useCommand } from '../ui/api/use-command.ts'
import { ActionButton } from '../ui/control/action-button.tsx'
import { ProblemNotice } from '../ui/notice/problem-notice.tsx'
import { useT } from '../ui/words/use-t.ts'

/** For the day on which a mail of this conversation, a return's or one without, was sent on to somebody else: its answers end, and the next mail has a new address. */
export function ReplyAddresses({ path }: { /** The API's address of the return, or of the conversation. */ path: string }) {
  const t = useT()
  const [revoked, setRevoked] = useState<number>()
  const revocation = useCommand<{ revoked: number }>('DELETE', `${path}/reply-addresses`, {
    onDone: (answer) => setRevoked(answer.revoked),
  })
  return (
    <details className="small">
      <summary>{t('desk.replies')}</summary>
      <p className="muted">{t('desk.replies.hint')}</p>
      <ProblemNotice problem={revocation.problem} />
      <ActionButton kind="quiet" busy={revocation.busy} onClick={() => void revocation.send()}>
        {t('desk.replies.revoke')}
      </ActionButton>
      <p role="status">{revoked === undefined ? '' : t('desk.replies.done', { count: revoked })}</p>
    </details>
  )
}
