import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { expected } from '#domain/return/progress.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { Checkbox } from '../../../ui/form/checkbox.tsx'
import { CheckList } from '../../../ui/form/choices.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { unitNames } from '../next/unit-names.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Meanwhile } from './meanwhile.tsx'

/** Units that will not come: no longer expected, and free for another return. A withdrawal before delivery is refunded without them. */
export function MissingDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const names = unitNames(view, t)
  const awaited = expected(view)
  const [units, setUnits] = useState<readonly string[]>(awaited.length === 1 ? awaited.map(({ id }) => id) : [])
  const [neverDelivered, setNeverDelivered] = useState(false)
  const missing = useCommand('POST', `/returns/${view.number}/missing-units`, {
    version: view.version,
    onDone: () => {
      toast(t('desk.missing.done', { count: units.length }))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('desk.missing.title')}
      act={t('desk.act.declare_missing')}
      kind="bad"
      command={missing}
      onClose={onClose}
      onSend={() => void missing.send({ units, ...(neverDelivered ? { neverDelivered } : {}) })}
    >
      <Meanwhile view={view} />
      <p>{t('desk.missing.body')}</p>
      <CheckList
        name="units"
        label={t('desk.missing.units')}
        value={units}
        onChange={setUnits}
        options={awaited.map(({ id }) => ({ value: id, label: names.get(id) ?? id }))}
      />
      {view.legalBasis === 'withdrawal' && (
        <Checkbox
          name="neverDelivered"
          label={t('desk.missing.never-delivered')}
          hint={t('desk.missing.never-delivered.hint')}
          checked={neverDelivered}
          onChange={(event) => setNeverDelivered(event.target.checked)}
        />
      )}
    </ActDialog>
  )
}
