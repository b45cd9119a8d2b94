import { useCommand } from '../ui/api/use-command.ts'
import { ActDialog } from '../ui/dialog/act-dialog.tsx'
import { TextArea } from '../ui/form/inputs.tsx'
import { useDraft } from '../ui/form/use-draft.ts'
import { toast } from '../ui/notice/toasts.ts'

type Props = {
  /** What is escalated: where the API has it, and the version that the screen shows. */
  of: { path: string; version: number }
  words: Record<'title' | 'body' | 'message' | 'act' | 'done', string>
  onClose: () => void
}

/** A commercial escalation (B3): somebody with more say looks at it, within the promised time. */
export function EscalateDialog({ of: { path, version }, words, onClose }: Props) {
  const [message, setMessage, forget] = useDraft(`escalate.${path}`, '')
  const escalation = useCommand('POST', `${path}/escalations`, { version, onDone: () => toast(words.done, { icon: 'flag' }) })
  const send = async (): Promise<void> => {
    const { done } = await escalation.send({ message })
    if (!done) return
    forget()
    onClose()
  }
  return (
    <ActDialog title={words.title} act={words.act} icon="flag" command={escalation} onClose={onClose} onSend={() => void send()}>
      <p>{words.body}</p>
      <TextArea
        name="message"
        label={words.message}
        optional
        maxLength={5000}
        value={message}
        onChange={({ target }) => setMessage(target.value)}
      />
    </ActDialog>
  )
}
