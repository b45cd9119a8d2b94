import { useState } from 'react'
import type { ReturnView } from '#application/views.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { RadioList } from '../../ui/form/choices.tsx'
import { formatDateTime } from '../../ui/format/date.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { whyNot } from '../return/why-not.ts'
import { agreements, type BackDraft } from './back-draft.ts'

type Props = { view: ReturnView; units: readonly string[]; draft: BackDraft; onChange: (over: Partial<BackDraft>) => void }

/** Disposal, only with the customer's written agreement: the message that says so is named. */
export function DisposePart({ view, units, draft, onChange }: Props) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const said = agreements(view)
  const disposal = useCommand('POST', `/returns/${view.number}/disposals`, {
    version: view.version,
    onDone: () => {
      setOpen(false)
      toast(t('dock.dispose.done', { count: units.length }))
    },
  })
  const off = whyNot(view, 'dispose_refused', t) ?? (units.length === 0 ? t('dock.back.lacks.units') : undefined)
  return (
    <section className="dispose" aria-labelledby="dispose-title">
      <h3 id="dispose-title">{t('dock.dispose.title')}</h3>
      <p>{t(said.length === 0 ? 'dock.dispose.no-agreement' : 'dock.dispose.what')}</p>
      {said.length > 0 && (
        <ActionButton icon="bin" off={off} onClick={() => setOpen(true)}>
          {t('dock.dispose.open', { count: units.length })}
        </ActionButton>
      )}
      {open && (
        <ActDialog
          wide
          big
          title={t('dock.dispose.ask', { count: units.length })}
          act={t('dock.dispose.send', { count: units.length })}
          kind="bad"
          off={draft.agreement === '' ? t('dock.dispose.choose') : null}
          command={disposal}
          onClose={() => setOpen(false)}
          onSend={() => void disposal.send({ units, agreementMessageId: draft.agreement })}
        >
          <RadioList
            name="agreementMessageId"
            label={t('dock.dispose.which')}
            hint={t('dock.dispose.which.hint')}
            value={draft.agreement}
            onChange={(agreement) => onChange({ agreement })}
            options={said.map(({ id, body, at }) => ({
              value: id,
              label: body === '' ? t('dock.dispose.file') : body,
              hint: formatDateTime(at, t.locale),
            }))}
          />
        </ActDialog>
      )}
    </section>
  )
}
