import type { ConversationView } from '#application/contact/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'

/** What marking as spam does, said before it is done; and how it is taken back. */
export function SpamDialog({ view, onClose }: { view: ConversationView; onClose: () => void }) {
  const t = useT()
  const spam = useCommand('PUT', `/conversations/${view.id}/spam`, {
    version: view.version,
    onDone: () => {
      toast(t('lane.spam.marked'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('lane.spam.title')}
      act={t('contact.desk.spam')}
      kind="bad"
      command={spam}
      onClose={onClose}
      onSend={() => void spam.send({})}
    >
      <p>{t('lane.spam.body', { email: view.staff?.email ?? '' })}</p>
      <p>{t('lane.spam.back', { undo: t('lane.not-spam') })}</p>
    </ActDialog>
  )
}
