import { useT } from '../../../ui/words/use-t.ts'
import { History } from '../past.tsx'
import { lengthOf } from './length.ts'
import type { RetentionView } from './retention-view.ts'

/** Who set which period when, and why. */
export function RetentionHistory({ history }: Pick<RetentionView, 'history'>) {
  const t = useT()
  return (
    <History versions={history} none={t('retention.history.none')}>
      {({ class: name, before, after }) => (
        <p key={name}>
          {t('retention.history.change', { name: t(`retention.class.${name}`), before: lengthOf(before, t), after: lengthOf(after, t) })}
        </p>
      )}
    </History>
  )
}
