import { useState } from 'react'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { DialogProps } from './claim-acts.tsx'
import { askedIn, UnitFields } from './unit-fields.tsx'
import { unitsIn } from './units.ts'
import { useAct } from './use-act.ts'

/** What is expected and what is said to the supplier, before it leaves. */
export function DetailsDialog({ claim, onClose }: DialogProps) {
  const t = useT()
  const [unread, setUnread] = useState(false)
  const editing = useAct(claim, 'details', { done: t('claim.edit.done'), onClose })
  const units = unitsIn(claim, ['open'])
  const { currency } = claim
  return (
    <ActDialog
      wide
      title={t('claim.edit.title')}
      act={t('claim.edit.save')}
      command={editing}
      onClose={onClose}
      onSend={(fields) => {
        const asked = askedIn(fields, { units, currency })
        setUnread(asked === undefined)
        if (asked) void editing.send({ units: asked, reference: fields['reference'] || null })
      }}
    >
      <UnitFields units={units} currency={currency} />
      {unread && <Notice tone="warn">{t('claim.open.unread')}</Notice>}
      <Input name="reference" label={t('claim.reference')} maxLength={100} defaultValue={claim.reference ?? ''} mono optional />
    </ActDialog>
  )
}
