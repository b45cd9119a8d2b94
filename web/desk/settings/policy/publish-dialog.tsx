import type { useEdit } from './use-edit.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Coming } from './coming.tsx'
import { Differences } from './differences.tsx'
import type { PolicySettings } from './settings-view.ts'
import { Untouched } from './untouched.tsx'
import './policy-settings.css'

type Props = { edit: ReturnType<typeof useEdit>; settings: Pick<PolicySettings, 'clauses' | 'coming'> }

/** What would change, before it is published: in words, with what becomes of the promises and with the clauses that say otherwise. */
export function PublishDialog({ edit: { seen, publish, forget }, settings: { clauses, coming } }: Props) {
  const t = useT()
  if (!seen) return null
  const { changes, promises } = seen.preview
  const moved = promises.filter(({ before, after }) => before !== after)
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
      <Differences changes={changes} />
      <Untouched changes={changes} clauses={clauses} />
      {moved.length > 0 && (
        <>
          <h3>{t('settings.publish.promises')}</h3>
          <ul className="policy-moved">
            {moved.map(({ kind, before, after }) => (
              <li key={kind}>
                {t(`words.promise.${kind}`)}
                {t.locale === 'fr' ? '\u202F' : ''}: <Moment at={before} as="dateTime" /> →{' '}
                <b>
                  <Moment at={after} as="dateTime" />
                </b>
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.length > 0 && (
        <Input name="why" label={t('settings.why')} hint={t('settings.why.hint')} maxLength={500} autoComplete="off" />
      )}
    </ActDialog>
  )
}
