import { type ReactNode, useRef } from 'react'
import type { FileView } from '#application/files/view.ts'
import { Button } from '../control/button.tsx'
import { useT } from '../words/use-t.ts'
import { FileInput } from './file-input.tsx'
import { FileRows } from './file-rows.tsx'
import { useIncoming } from './incoming.ts'
import { type ChangeFiles, useUploads } from './use-uploads.ts'

type Props = {
  value: readonly FileView[]
  onChange: ChangeFiles
  /** Where a page has several conversations. */
  place?: string
  /** The button that sends. */
  children: ReactNode
}

/** The files of a message, and the row below it: join, send. A screenshot pasted into the message, or a file dropped on it, is joined too. */
export function Attach({ value, onChange, place = 'message', children }: Props) {
  const t = useT()
  const row = useRef<HTMLDivElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const sending = useUploads({ value, onChange, place })
  const over = useIncoming(row, sending.add)
  return (
    <>
      <FileRows value={value} onChange={onChange} sending={sending} onEmptied={() => button.current?.focus()} />
      <div className={over ? 'row attach attach--over' : 'row attach'} ref={row}>
        <Button kind="quiet" icon="clip" ref={button} onClick={() => picker.current?.click()}>
          {t(over ? 'ui.drop.let-go' : 'ui.file.attach')}
        </Button>
        <FileInput ref={picker} hidden aria-label={t('ui.file.attach')} onFiles={sending.add} />
        {children}
      </div>
    </>
  )
}
