import type { useEdit } from './use-edit.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Differences } from './differences.tsx'
import './policy-settings.css'

/** What would change, before it is published. */
export function PublishDialog({ edit: { seen, publish, forget } }: { edit: ReturnType<typeof useEdit> }) {
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
      onSend={() => void publish.send(seen.edit)}
      onClose={forget}
    >
      <p className="soft">{t('settings.publish.lead')}</p>
      <Differences changes={changes} />
      {moved.length > 0 && (
        <>
          <h3>{t('settings.publish.promises')}</h3>
          <ul className="policy-moved">
            {moved.map(({ kind, before, after }) => (
              <li key={kind}>
                {t(`words.promise.${kind}`)} : <Moment at={before} as="dateTime" /> →{' '}
                <b>
                  <Moment at={after} as="dateTime" />
                </b>
              </li>
            ))}
          </ul>
        </>
      )}
    </ActDialog>
  )
}
