import type { useEdit } from './use-edit.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Coming } from './coming.tsx'
import { Foretold } from './foretold.tsx'
import type { PolicySettings } from './settings-view.ts'
import { type Mending, Untouched } from './untouched.tsx'
import './policy-settings.css'

type Props = { edit: ReturnType<typeof useEdit>; settings: Pick<PolicySettings, 'clauses' | 'coming'> } & Mending

/** What would change, before it is published: in words, with what becomes of the promises and with the clauses that say otherwise. */
export function PublishDialog({ edit: { seen, publish, forget }, settings: { clauses, coming }, onMend }: Props) {
  const t = useT()
  if (!seen) return null
  const { changes } = seen.preview
  return (
    <ActDialog
      title={t('settings.publish.title')}
      act={t('settings.publish.send')}
      wide
      off={changes.length === 0 ? t('settings.publish.same') : null}
      command={publish}
      onSend={({ why = '' }) => void publish.send({ ...seen.edit, why })}
      onClose={forget}
    >
      <p className="soft">{t('settings.publish.lead')}</p>
      <Coming coming={coming} />
      <Foretold preview={seen.preview} />
      <Untouched changes={changes} clauses={clauses} onMend={onMend} />
      {changes.length > 0 && (
        <Input name="why" label={t('settings.why')} hint={t('settings.why.hint')} maxLength={500} autoComplete="off" />
      )}
    </ActDialog>
  )
}
