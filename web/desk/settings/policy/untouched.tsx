import { Button } from '../../../ui/control/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Clause } from '../../../ui/status/clause.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { clausesLeft } from './clauses-left.ts'
import type { PolicySettings } from './settings-view.ts'
import type { Preview } from './use-edit.ts'

/** Where clauses are written on the same page: the way to one of them. */
export type Mending = { onMend?: ((clause: string) => void) | undefined }

/** Clauses of the published page that speak of what changes and stay as they are: they may say to customers what is no longer so. */
export function Untouched({ changes, clauses, onMend }: Pick<Preview, 'changes'> & Pick<PolicySettings, 'clauses'> & Mending) {
  const t = useT()
  const left = clausesLeft(changes, clauses)
  if (left.length === 0) return null
  return (
    <Notice tone="warn">
      <p>{t(onMend ? 'settings.untouched.here' : 'settings.untouched', { count: left.length })}</p>
      <ul className="policy-clauses">
        {left.map((clause) => (
          <li key={clause.id}>
            <Clause id={clause.id} inline /> {clause[t.locale]}{' '}
            {onMend && (
              <Button kind="quiet" icon="pen" onClick={() => onMend(clause.id)}>
                {t('settings.untouched.mend', { id: clause.id })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
