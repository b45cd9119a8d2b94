import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { Agreement } from '../../ui/pledge/agreement.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { Group } from '../return/groups.ts'
import { whyNot } from '../return/why-not.ts'
import { RefusedRow } from './refused-row.tsx'

/** Disposal of what the customer has left to us in writing, and of nothing else. */
export function DisposePart({ view, left }: { view: ReturnView; left: readonly Group[] }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const units = left.flatMap((group) => group.units.map(({ id }) => id))
  const given = view.agreements.filter(({ unitIds }) => unitIds.some((id) => units.includes(id)))
  const disposal = useCommand('POST', `/returns/${view.number}/disposals`, {
    version: view.version,
    onDone: () => {
      setOpen(false)
      toast(t('dock.dispose.done', { count: units.length }))
    },
  })
  return (
    <section className="dispose" aria-labelledby="dispose-title">
      <h2 id="dispose-title">{t('dock.dispose.title')}</h2>
      {units.length === 0 ? (
        <p>{t('dock.dispose.no-agreement')}</p>
      ) : (
        <>
          <ul className="refused">
            {left.map((group) => (
              <RefusedRow key={group.key} group={group} />
            ))}
          </ul>
          {given.map((agreement) => (
            <Agreement key={agreement.id} agreement={agreement} />
          ))}
          <ActionButton icon="bin" off={whyNot(view, 'dispose_refused', t)} onClick={() => setOpen(true)}>
            {t('dock.dispose.open', { count: units.length })}
          </ActionButton>
        </>
      )}
      {open && (
        <ActDialog
          wide
          big
          title={t('dock.dispose.ask', { count: units.length })}
          act={t('dock.dispose.send')}
          kind="bad"
          command={disposal}
          onClose={() => setOpen(false)}
          onSend={() => void disposal.send({ units })}
        >
          <p>{t('dock.dispose.what')}</p>
          {given.map((agreement) => (
            <Agreement key={agreement.id} agreement={agreement} />
          ))}
        </ActDialog>
      )}
    </section>
  )
}
