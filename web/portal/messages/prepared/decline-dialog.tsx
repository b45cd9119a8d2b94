import { useNavigate } from '@tanstack/react-router'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

type Props = { path: string; version: number; conversationId: string; onClose: () => void }

/** Not so, or not at all: staff hears of it, and the conversation goes on. */
export function DeclineDialog({ path, version, conversationId, onClose }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const refusal = useCommand('PUT', `${path}/refusal`, { version })
  async function send(message: string): Promise<void> {
    if (!(await refusal.send({ message })).done) return
    toast(t('prepared.declined'))
    await navigate({ to: '/messages/$id', params: { id: conversationId } })
  }
  return (
    <ActDialog
      title={t('prepared.decline.title')}
      act={t('prepared.decline.send')}
      command={refusal}
      onClose={onClose}
      onSend={({ message }) => void send(typeof message === 'string' ? message.trim() : '')}
    >
      <p>{t('prepared.decline.body')}</p>
      <TextArea name="message" label={t('prepared.decline.message')} optional maxLength={5000} />
    </ActDialog>
  )
}
