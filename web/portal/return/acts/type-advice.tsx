import type { OrderView } from '#application/orders/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { formatPhrase } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { advisedDoors } from '../../request/doors/advice.ts'

type Props = { order: Pick<OrderView, 'best' | 'doors'>; view: Pick<ReturnView, 'type'> }

/** What the wizard advises for this order, said before the type is changed: leaving the best way for a lesser one is said to be that. */
export function TypeAdvice({ order: { best, doors }, view }: Props) {
  const t = useT()
  const advised = advisedDoors(best, { all: doors, t })
  if (advised.length === 0) return null
  const leavesBest = advised.some(({ type }) => type === view.type)
  return (
    <Notice tone={leavesBest ? 'warn' : 'info'} icon={leavesBest ? 'alert' : 'info'}>
      {advised.map(({ type, label, cases, whys }) => (
        <p key={type}>
          {t.rich(type === view.type ? 'return.retype.best.now' : 'return.retype.best', {
            cases: formatPhrase(cases, t.locale, 'disjunction'),
            label: <b>{label}</b>,
          })}{' '}
          {whys.join(' ')}
        </p>
      ))}
    </Notice>
  )
}
