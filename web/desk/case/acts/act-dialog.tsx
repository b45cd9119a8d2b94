import type { ReactNode } from 'react'
import type { Command } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button, type ButtonKind } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { type Fields, Form } from '../../../ui/form/form.tsx'
import { useT } from '../../../ui/words/use-t.ts'

type Props = {
  title: string
  /** What the button says. */
  act: string
  kind?: ButtonKind
  command: Pick<Command<unknown>, 'busy' | 'problem'>
  onSend: (fields: Fields) => void
  onClose: () => void
  children: ReactNode
}

/** An act that wants a word before it is done: fields, a way back, and one button. */
export function ActDialog({ title, act, kind = 'go', command, onSend, onClose, children }: Props) {
  const t = useT()
  return (
    <Dialog title={title} onClose={onClose}>
      <Form problem={command.problem} onSend={onSend}>
        {children}
        <div className="acts">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <ActionButton type="submit" kind={kind} busy={command.busy}>
            {act}
          </ActionButton>
        </div>
      </Form>
    </Dialog>
  )
}
