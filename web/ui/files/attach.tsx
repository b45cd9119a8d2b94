import { type ReactNode, useRef } from 'react'
import type { FileView } from '#application/views.ts'
import { Button } from '../control/button.tsx'
import { useT } from '../words/use-t.ts'
import { FileInput } from './file-input.tsx'
import { FileRows } from './file-rows.tsx'
import { type ChangeFiles, useUploads } from './use-uploads.ts'

type Props = { value: readonly FileView[]; onChange: ChangeFiles; /** The button that sends. */ children: ReactNode }

/** The files of a message, and the row below it: join, send. */
export function Attach({ value, onChange, children }: Props) {
  const t = useT()
  const picker = useRef<HTMLInputElement>(null)
  const sending = useUploads(onChange)
  return (
    <>
      <FileRows value={value} onChange={onChange} sending={sending} />
      <div className="row attach">
        <Button kind="quiet" icon="clip" onClick={() => picker.current?.click()}>
          {t('ui.file.attach')}
        </Button>
        <FileInput ref={picker} hidden aria-label={t('ui.file.attach')} onFiles={sending.add} />
        {children}
      </div>
    </>
  )
}
