import { useT } from '../../../ui/words/use-t.ts'
import { History } from '../past.tsx'
import type { CarriersView } from './carriers-view.ts'
import { changeWords } from './change-words.ts'

/** Who changed the carriers when, and why. */
export function CarriersHistory({ history }: Pick<CarriersView, 'history'>) {
  const t = useT()
  return (
    <History versions={history} none={t('carriers.history.none')}>
      {(change) => <p key={change.part}>{changeWords(change, t)}</p>}
    </History>
  )
}
