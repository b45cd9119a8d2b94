import type { ReactNode } from 'react'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { useMade } from './as-opened.tsx'

type Props = {
  title: string
  act: string
  /** What is said once it is so. */
  done: string
  /** Where its versions are added: `/settings/carriers/versions`. */
  path: string
  /** The version that was seen. */
  version: number
  /** What is to be set. */
  asked: object
  /** It takes something away for good. */
  bad?: boolean
  /** Why there is nothing to set. */
  off?: string | null
  onClose: () => void
  /** What it does, before it is done. */
  children: ReactNode
}

/** A setting is looked at before it is set, and whoever sets it says why. */
export function KeepDialog({ title, act, done, path, version, asked, bad = false, off, onClose, children }: Props) {
  const t = useT()
  const goOn = useMade()
  const keep = useCommand<{ version: number }>('POST', path, {
    version,
    onAnswer: (made) => goOn(made.version),
    onDone: () => {
      onClose()
      toast(done, { icon: 'check' })
    },
  })
  return (
    <ActDialog
      title={title}
      act={act}
      kind={bad ? 'bad' : 'go'}
      wide
      off={off}
      command={keep}
      onSend={({ why = '' }) => void keep.send({ ...asked, why })}
      onClose={onClose}
    >
      {children}
      <Input name="why" label={t('settings.why')} hint={t('settings.why.hint')} maxLength={500} autoComplete="off" />
    </ActDialog>
  )
}
