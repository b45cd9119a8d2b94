import type { CheckView } from '#application/policy/check-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { Clause } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { lawfulDoor } from '../policy-words/beside.ts'
import { checkWords } from '../policy-words/check-words.ts'
import { LawBeside } from '../type/law-beside.tsx'
import { useRequest } from '../request-context.ts'
import { takenByLaw } from '../request-draft.ts'

type Props = { checks: readonly CheckView[]; item: OrderView['items'][number]; type: string }

/** What no exception opens, said while it is typed, with the law's way where there is one. */
export function Obstacles({ checks, item, type }: Props) {
  const t = useT()
  const { order, change } = useRequest()
  // A serial's stands at its own field.
  const final = checks.filter(({ code, outcome, waivable }) => outcome === 'block' && !waivable && code !== 'serial')
  if (final.length === 0) return null
  const law = lawfulDoor({ type }, item.doors, order.reasons)
  return (
    <Notice tone="bad" live>
      {final.map((check) => (
        <span key={check.code}>
          {checkWords(check, { t, locale: t.locale })} <Clause id={check.clause} />
        </span>
      ))}
      {law && law.type !== type && (
        <LawBeside door={law} onChoose={(lawful) => change((now) => takenByLaw(now, lawful, { order, orderLineId: item.id }))} />
      )}
    </Notice>
  )
}
