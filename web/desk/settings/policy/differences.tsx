import { changesSaid } from '../../policy-words/change-words.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { useNames } from './use-names.ts'
import type { Preview } from './use-edit.ts'
import './policy-settings.css'

/** What differs between two versions, in words; sentences of a clause before and after. */
export function Differences({ changes }: Pick<Preview, 'changes'>) {
  const t = useT()
  const names = useNames()
  if (changes.length === 0) return <p className="muted">{t('settings.publish.same')}</p>
  return (
    <ul className="policy-differences">
      {changesSaid(changes, names, t).map(({ text, was, is }) => (
        <li key={text}>
          {text}
          {is !== undefined && (
            <p className="soft">
              <del>{was}</del> <ins>{is}</ins>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
