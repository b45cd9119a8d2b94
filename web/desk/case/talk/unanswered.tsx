import type { ReturnView } from '#application/returns/view.ts'
import { hasRole } from '#domain/actor.ts'
import { toWords } from '#domain/return/reply.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { useMe } from '../../../ui/api/session.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { useKeys } from '../../shortcuts/use-keys.ts'
import { isJustThanks } from './just-thanks.ts'

/** Who waits for a word here: the customer, whose words may also want none, or after all want one; or the dock. */
export function Unanswered({ view }: { view: ReturnView }) {
  const t = useT()
  const supports = hasRole({ roles: useMe()?.roles ?? [] }, 'support')
  const reply = view.deadlines.find(({ kind, subject }) => kind === toWords.kind && subject === toWords.subject)
  const called = view.staff?.calledAt
  const last = view.messages.findLast(({ internal }) => !internal)
  const act = reply ? 'settle' : view.status !== 'submitted' && last && isJustThanks(last) ? 'raise' : null
  const answer = useCommand('PUT', `/returns/${view.number}/answer-wanted`, {
    onDone: () => toast(t(act === 'raise' ? 'case.thanks.raised' : 'desk.unanswered.settled')),
  })
  const send = (): void => void answer.send({ wanted: act === 'raise', seen: view.sequence })
  useKeys({ s: act !== null && supports && !answer.busy ? send : undefined })
  return (
    <>
      {called && (
        <Notice tone="warn" icon="flag">
          <span>{t.rich('desk.unanswered.call', { at: <Moment at={called} as="dateTime" /> })}</span>
        </Notice>
      )}
      {act && (
        <div className="row unanswered">
          {reply ? <Deadline deadline={reply} what={t('words.promise.reply')} /> : <span className="small muted">{t('case.thanks')}</span>}
          <span className="end" />
          {supports && (
            <ActionButton kind="quiet" keys="S" busy={answer.busy} onClick={send}>
              {t(act === 'raise' ? 'case.thanks.raise' : 'desk.unanswered.settle')}
            </ActionButton>
          )}
        </div>
      )}
      <ProblemNotice problem={answer.problem} />
    </>
  )
}
