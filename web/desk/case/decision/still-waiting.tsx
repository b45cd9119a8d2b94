import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { Reply } from '../talk/use-reply.ts'

/** « Merci » brought nothing new: back to waiting, with one press. */
export function StillWaiting({ view, reply }: { view: ReturnView; reply: Reply }) {
  const t = useT()
  const waiting = useCommand('PUT', `/returns/${view.number}/waiting`, {
    version: view.version,
    onDone: () => {
      toast(t('desk.still-waiting.done'))
      reply.forgetSaid()
    },
  })
  if (view.verbs.still_waiting !== null) return null
  return (
    <Notice>
      <span>{t('desk.still-waiting')}</span>
      <ProblemNotice problem={waiting.problem} />
      <span>
        <ActionButton busy={waiting.busy} onClick={() => void waiting.send({ message: reply.said.message })}>
          {t('desk.still-waiting.act')}
        </ActionButton>
      </span>
    </Notice>
  )
}
