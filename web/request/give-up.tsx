import { useState } from 'react'
import { useCommand } from '../ui/api/use-command.ts'
import { Button } from '../ui/control/button.tsx'
import { ActDialog } from '../ui/dialog/act-dialog.tsx'
import { toast } from '../ui/notice/toasts.ts'
import { useRequest } from './request-context.ts'
import { draftPath } from './use-request-draft.ts'

type Props = {
  /** Of the button, the question, its two answers, and what is said once it is gone. */
  words: { act: string; title: string; body: string; keep: string; done: string }
  /** Where one goes then. */
  onGone: () => Promise<void>
}

/** Gives the draft up, after asking: what was typed is gone then. */
export function GiveUp({ words: { act, title, body, keep, done }, onGone }: Props) {
  const { order, finish, keptAt } = useRequest()
  const [asking, setAsking] = useState(false)
  const drop = useCommand('DELETE', draftPath(order.id))
  if (keptAt === null) return null
  async function giveUp(): Promise<void> {
    if (!(await drop.send()).done) return
    await finish()
    toast(done)
    await onGone()
  }
  return (
    <>
      <Button kind="quiet" icon="bin" onClick={() => setAsking(true)}>
        {act}
      </Button>
      {asking && (
        <ActDialog
          title={title}
          act={act}
          kind="bad"
          keep={keep}
          command={drop}
          onClose={() => setAsking(false)}
          onSend={() => void giveUp()}
        >
          <p>{body}</p>
        </ActDialog>
      )}
    </>
  )
}
