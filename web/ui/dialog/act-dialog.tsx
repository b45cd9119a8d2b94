import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Command } from '../api/use-command.ts'
import { ActionButton } from '../control/action-button.tsx'
import { Button, type ButtonKind } from '../control/button.tsx'
import { type Fields, Form } from '../form/form.tsx'
import type { IconName } from '../icons/icons.tsx'
import { useT } from '../words/use-t.ts'
import { Dialog } from './dialog.tsx'
import { keepFields, restoreFields } from './kept-fields.ts'

type Props = {
  title: string
  /** What it begins with, where its title does not say it: what is typed into one is not put back into another. */
  of?: string
  /** What the button says. */
  act: string
  kind?: ButtonKind
  icon?: IconName
  /** The way back in words, where more can be said than « Annuler ». */
  keep?: string
  /** Why it cannot be sent yet. */
  off?: string | null
  wide?: boolean
  /** For the dock. */
  big?: boolean
  command: Pick<Command<unknown>, 'busy' | 'problem'>
  /** Receives the named controls; controlled dialogs ignore them. */
  onSend: (fields: Fields) => void
  onClose: () => void
  children?: ReactNode
}

/**
 * An act that is asked about before it is done: words and fields, a way back, and one button. What was typed in one that is closed unsent,
 * by Escape too, stands there when it is opened again.
 */
export function ActDialog({ title, of = '', act, kind = 'go', icon, keep, off, wide, big, command, onSend, onClose, children }: Props) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const name = `${title} ${of}`
  useLayoutEffect(() => {
    if (form.current) restoreFields(name, form.current)
  }, [name])
  const leave = (): void => {
    if (form.current) keepFields(name, form.current)
    onClose()
  }
  return (
    <Dialog title={title} onClose={leave} wide={wide}>
      <Form ref={form} problem={command.problem} onSend={onSend}>
        {children}
        <div className="acts">
          <Button big={big} onClick={leave}>
            {keep ?? t('ui.cancel')}
          </Button>
          <ActionButton type="submit" kind={kind} icon={icon} big={big} busy={command.busy} off={off}>
            {act}
          </ActionButton>
        </div>
      </Form>
    </Dialog>
  )
}
