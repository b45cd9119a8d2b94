import { useState } from 'react'
import type { ConversationRow } from '#application/contact/row-view.ts'
import { takersOfTalk } from '#domain/staff/takers.ts'
import { useMe } from '../../../ui/api/session.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button, buttonClass } from '../../../ui/control/button.tsx'
import { Menu } from '../../../ui/control/menu.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { Agent } from '../../assign/agent.tsx'
import { Others } from '../../assign/assign-menu.tsx'
import { useBatch } from '../../queue/bulk/use-batch.ts'
import '../../queue/bulk/bulk.css'

/** As many as the API does at once. */
const MOST_AT_ONCE = 200

type Answer = { items: readonly { id: string; problem: { detail: string } | null }[] }
type Row = Pick<ConversationRow, 'id' | 'assignee' | 'sequence'>
type Props = { rows: readonly Row[]; onClear: () => void }

/** What is done with all conversations that are ticked, as they stand on the screen: one act each, each with its own answer. */
export function ContactBulkBar({ rows, onClear }: Props) {
  const t = useT()
  const me = useMe()
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
  return (
    <section className="bulk" aria-label={t('contact.desk.bulk')}>
      <b className="nb" role="status">
        {t('contact.desk.ticked', { count: rows.length })}
      </b>
      {rows.length > MOST_AT_ONCE ? (
        <Notice tone="warn">
          <span>{t('lane.bulk.too-many', { most: MOST_AT_ONCE, over: rows.length - MOST_AT_ONCE })}</span>
        </Notice>
      ) : (
        <>
          <Menu
            className={buttonClass()}
            button={
              <>
                <Icon name="user" />
                {t('queue.bulk.assign')}
                <Icon name="down" />
              </>
            }
          >
            {me && (
              <button type="button" disabled={assign.busy} onClick={() => give({ id: me.id, name: me.name })}>
                {t('queue.agent.take')}
              </button>
            )}
            <button type="button" disabled={assign.busy} onClick={() => give(null)}>
              {t('queue.agent.free')}
            </button>
            <Others takers={takersOfTalk} besides={[me?.id]} onChoose={give} />
          </Menu>
          <ActionButton busy={close.busy} onClick={() => void send(close, { items }, (count) => t('contact.desk.bulk.closed', { count }))}>
            {t('contact.desk.close')}
          </ActionButton>
          <Button onClick={() => setAsking(true)}>{t('contact.desk.spam')}</Button>
        </>
      )}
      <span className="end">
        <Button kind="quiet" onClick={onClear}>
          {t('queue.bulk.clear')}
        </Button>
      </span>
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
          title={t('contact.desk.bulk.spam.title', { count: rows.length })}
          act={t('contact.desk.spam')}
          kind="bad"
          command={spam}
          onClose={() => setAsking(false)}
          onSend={() => void send(spam, { items }, (count) => t('contact.desk.bulk.spammed', { count }))}
        >
          <p>{t('contact.desk.bulk.spam.body')}</p>
        </ActDialog>
      )}
    </section>
  )
}
