import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMe } from '../../ui/api/session.ts'
import { draftKey, keptBy } from '../../ui/kept/kept.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { forgetAnswer } from '../case/talk/begun.ts'
import { readQueueSearch } from '../queue/queue-search.ts'
import { customerName } from '../customer-name.ts'
import { type Departure, hasLeft, hasStayed, hasten, takeBack } from './departures.ts'
import { GoingRow } from './going-row.tsx'
import { mark, unmark } from './unsent-marks.ts'
import { useLeavingTime } from './use-leaving-time.ts'
import { useSending } from './use-sending.ts'

/** One decision, told by what it does. */
export function Departing({ departure, latest }: { departure: Departure; latest: boolean }) {
  const t = useT()
  const { number, leavesAt, sum, view } = departure
  const me = useMe()?.id ?? null
  const navigate = useNavigate()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const [sends, setSends] = useState(false)
  const send = useSending(departure)
  useLeavingTime(leavesAt, async () => {
    setSends(true)
    const kept = keptBy(me)
    const problem = await send()
    unmark(kept, number)
    if (problem) return hasStayed(number, { ...problem, since: departure.draft.since })
    kept.drop(draftKey(`decision.${number}`))
    if (departure.said.message !== '' || departure.said.fileIds.length > 0) forgetAnswer(kept, number)
    hasLeft(number)
    toast(t(departure.weighed.act ? `desk.send.done.${departure.weighed.act}` : 'desk.send.done.gesture'))
  })
  useEffect(() => mark(keptBy(me), number, leavesAt), [me, number, leavesAt])
  const cancel = (): void => {
    unmark(keptBy(me), number)
    takeBack(number)
    // The next case may be open already: what was taken back is what one wants to change.
    void navigate({ to: '/desk/retours/$number', params: { number }, search: readQueueSearch(search) })
  }
  return (
    <GoingRow leavesAt={leavesAt} sends={sends} latest={latest} onTakeBack={cancel} onNow={() => hasten(number)}>
      <b>{t('desk.departure', { name: customerName(view) || number })}</b> <span>{sum}</span>
    </GoingRow>
  )
}
