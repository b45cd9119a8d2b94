import { Icon } from '../../ui/icons/icon.tsx'
import { Clause } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { checkWords } from '../policy-words/check-words.ts'
import type { Before } from './door-groups.ts'

/** Why a way is closed, with its clause, and whether an exception may be asked for. */
export function Obstacle({ obstacle, exceptionTo }: Before) {
  const t = useT()
  return (
    <p className="why why--no">
      <Icon name={exceptionTo === null ? 'lock' : 'hand'} />
      <span>
        {checkWords(obstacle, { t, locale: t.locale })} <Clause id={obstacle.clause} />
        {exceptionTo !== null && <span className="opt-plea">{t('portal.door.exception')}</span>}
      </span>
    </p>
  )
}
