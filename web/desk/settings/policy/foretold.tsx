import { Moment } from '../../../ui/format/moment.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Differences } from './differences.tsx'
import type { Preview } from './use-edit.ts'

/** What would change before it is published, and what becomes of promises that begin now. */
export function Foretold({ preview: { changes, promises } }: { preview: Preview }) {
  const t = useT()
  const moved = promises.filter(({ before, after }) => before !== after)
  return (
    <>
      <Differences changes={changes} />
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
    </>
  )
}
