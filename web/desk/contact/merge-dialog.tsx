import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { RadioList } from '../../ui/form/choices.tsx'
import { formatDate } from '../../ui/format/date.ts'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'

type Sibling = { id: string; subject: string; status: ConversationView['status']; openedAt: string; messages: number }

/** Two conversations of one person become one, for good: which one goes on, and what comes of it, said before it is done. */
export function MergeDialog({ view, onClose }: { view: ConversationView; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const siblings = useApi<{ items: readonly Sibling[] }>(`/conversations/${view.id}/siblings`)
  const merging = useCommand<{ id: string }>('PUT', `/conversations/${view.id}/merger`, { version: view.version })
  const [into, setInto] = useState<string | null>(null)
  const items = siblings.data?.items ?? []
  async function send(): Promise<void> {
    const sent = await merging.send({ into })
    if (!sent.done) return
    toast(t('contact.desk.merge.done'))
    await navigate({ to: '/desk/messages/$id', params: { id: sent.answer.id } })
  }
  return (
    <ActDialog
      title={t('contact.desk.merge')}
      act={t('contact.desk.merge.send')}
      kind="bad"
      command={merging}
      off={into === null ? t('contact.desk.merge.choose') : null}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t('contact.desk.merge.body')}</p>
      {siblings.isPending && <Skeleton lines={3} />}
      {siblings.isSuccess && items.length === 0 && <p className="muted">{t('contact.desk.merge.none')}</p>}
      {items.length > 0 && (
        <RadioList
          name="into"
          label={t('contact.desk.merge.which')}
          options={items.map(({ id, subject, status, openedAt, messages }) => ({
            value: id,
            label: subject,
            hint: t('contact.desk.merge.of', {
              messages,
              date: formatDate(openedAt, t.locale),
              status: t(`contact.status.${status}`).toLocaleLowerCase(t.locale),
            }),
          }))}
          value={into}
          onChange={setInto}
        />
      )}
    </ActDialog>
  )
}
