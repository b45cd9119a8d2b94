import { useState } from 'react'
import type { ConversationRow } from '#application/contact/row-view.ts'
import { takersOfTalk } from '#domain/staff/takers.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { Agent } from '../../assign/agent.tsx'
import { BulkFrame, MOST_AT_ONCE } from '../../queue/bulk/bulk-frame.tsx'
import { GiveMenu } from '../../queue/bulk/give-menu.tsx'
import { useBatch } from '../../queue/bulk/use-batch.ts'

type Answer = { items: readonly { id: string; problem: { detail: string } | null }[] }
type Row = Pick<ConversationRow, 'id' | 'assignee' | 'sequence'>
type Props = { rows: readonly Row[]; onClear: () => void }

/** For customer service: what is done with all conversations that are ticked, as they stand on the screen: one act each, each with its own answer. */
export function ContactBulkBar({ rows, onClear }: Props) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const assign = useCommand<Answer>('POST', '/desk/bulk/conversation-assignments')
  const close = useCommand<Answer>('POST', '/desk/bulk/conversation-closures')
  const spam = useCommand<Answer>('POST', '/desk/bulk/conversation-spam')
  const batch = useBatch()

  async function send(act: typeof assign, what: object, done: (count: number) => string): Promise<void> {
    const name = act === assign ? 'assign' : act === close ? 'close' : 'spam'
    const sent = await act.send({ batch: batch.of(name, what), ...what })
    if (!sent.done) return
    batch.done()
    setAsking(false)
    const failed = sent.answer.items.flatMap(({ problem }) => problem?.detail ?? [])
    setRefused(failed)
    const count = sent.answer.items.length - failed.length
    if (count > 0) toast(done(count))
    if (failed.length === 0) onClear()
  }
  // Who took one meanwhile keeps it; what the customer says meanwhile is closed by nobody who has not read it.
  const whose = rows.map(({ id, assignee }) => ({ id, seen: assignee?.id ?? null }))
  const items = rows.map(({ id, sequence }) => ({ id, sequence }))
  const give = (to: Agent | null): void =>
    void send(assign, { items: whose, assigneeId: to?.id ?? null }, (count) =>
      to === null ? t('contact.desk.bulk.freed', { count }) : t('contact.desk.bulk.given', { count, name: to.name }),
    )
  const { length: count } = rows
  return (
    <BulkFrame
      label={t('contact.desk.bulk')}
      ticked={<b>{t('contact.desk.ticked', { count })}</b>}
      tooMany={count > MOST_AT_ONCE ? t('lane.bulk.too-many', { most: MOST_AT_ONCE, over: count - MOST_AT_ONCE }) : null}
      acts={
        <>
          <GiveMenu takers={takersOfTalk} takes busy={assign.busy} onGive={give} />
          <ActionButton
            busy={close.busy}
            onClick={() => void send(close, { items }, (done) => t('contact.desk.bulk.closed', { count: done }))}
          >
            {t('contact.desk.close')}
          </ActionButton>
          <Button onClick={() => setAsking(true)}>{t('contact.desk.spam')}</Button>
        </>
      }
      onClear={onClear}
    >
      <ProblemNotice problem={assign.problem ?? close.problem} />
      {refused.length > 0 && (
        <Notice tone="warn">
          <b>{t('contact.desk.bulk.refused', { count: refused.length })}</b>
          {[...new Set(refused)].map((why) => (
            <span key={why}>{why}</span>
          ))}
        </Notice>
      )}
      {asking && (
        <ActDialog
          title={t('contact.desk.bulk.spam.title', { count })}
          act={t('contact.desk.spam')}
          kind="bad"
          command={spam}
          onClose={() => setAsking(false)}
          onSend={() => void send(spam, { items }, (done) => t('contact.desk.bulk.spammed', { count: done }))}
        >
          <p>{t('contact.desk.bulk.spam.body')}</p>
        </ActDialog>
      )}
    </BulkFrame>
  )
}
