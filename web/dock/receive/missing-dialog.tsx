import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { whyNot } from '../return/why-not.ts'
import { type Awaited } from './receipt-draft.ts'

type Props = { view: ReturnView; lines: readonly Awaited[]; chosen: readonly string[] }

/** What was announced and will not come: said once, undone by correcting the receipt. */
export function MissingButton({ view, lines, chosen }: Props) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const left = lines.flatMap(({ line, units }) => {
    const absent = units.filter(({ id }) => !chosen.includes(id))
    return absent.length > 0 ? [{ line, units: absent }] : []
  })
  const count = left.reduce((sum, { units }) => sum + units.length, 0)
  const missing = useCommand('POST', `/returns/${view.number}/missing-units`, {
    version: view.version,
    onDone: () => {
      setOpen(false)
      toast(t('dock.missing.done', { count }))
    },
  })
  const off = whyNot(view, 'declare_missing', t)
  if (count === 0 || view.status === 'expired') return null
  return (
    <div>
      <ActionButton off={off} onClick={() => setOpen(true)}>
        {t('dock.missing.open', { count })}
      </ActionButton>
      {open && (
        <ActDialog
          big
          title={t('dock.missing.title', { count })}
          act={t('dock.missing.send', { count })}
          kind="bad"
          command={missing}
          onClose={() => setOpen(false)}
          onSend={() => void missing.send({ units: left.flatMap(({ units }) => units.map(({ id }) => id)) })}
        >
          <ul>
            {left.map(({ line, units }) => (
              <li key={line.id}>{t('dock.missing.line', { count: units.length, name: line.name })}</li>
            ))}
          </ul>
          <p>{t('dock.missing.what')}</p>
        </ActDialog>
      )}
    </div>
  )
}
