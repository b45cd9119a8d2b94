import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useMe } from '../../ui/api/session.ts'
import { Button } from '../../ui/control/button.tsx'
import { keptBy } from '../../ui/kept/kept.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { readQueueSearch } from '../queue/queue-search.ts'
import { customerName } from '../customer-name.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import { type Departure, hasLeft, hasStayed, hasten, takeBack } from './departures.ts'
import { Seconds } from './seconds.tsx'
import { mark, unmark } from './unsent-marks.ts'
import { useSending } from './use-sending.ts'

/** One decision, the seconds that are left to take it back, and the way to send it now. Z is for the `latest` alone: that is the one in mind. */
export function Departing({ departure, latest }: { departure: Departure; latest: boolean }) {
  const t = useT()
  const { number, leavesAt, sum, view } = departure
  const me = useMe()?.id ?? null
  const navigate = useNavigate()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const [sends, setSends] = useState(false)
  const send = useSending(departure)
  const leave = useRef<() => Promise<void>>(null)
  useEffect(() => {
    leave.current = async () => {
      setSends(true)
      const kept = keptBy(me)
      const problem = await send()
      unmark(kept, number)
      if (problem) return hasStayed(number, problem)
      kept.drop(`draft.decision.${number}`)
      if (departure.said.message !== '' || departure.said.fileIds.length > 0) kept.drop(`draft.answer.${number}`)
      hasLeft(number)
      toast(t(departure.weighed.act ? `desk.send.done.${departure.weighed.act}` : 'desk.send.done.gesture'))
    }
  })
  useEffect(() => {
    mark(keptBy(me), number, leavesAt)
    const timer = setTimeout(() => void leave.current?.(), Math.max(0, leavesAt - Date.now()))
    return () => clearTimeout(timer)
  }, [me, number, leavesAt])
  const cancel = (): void => {
    unmark(keptBy(me), number)
    takeBack(number)
    // The next case may be open already: what was taken back is what one wants to change.
    void navigate({ to: '/desk/retours/$number', params: { number }, search: readQueueSearch(search) })
  }
  useKeys({ z: latest && !sends ? cancel : undefined })
  return (
    <div className="departure">
      <p role="status">
        <b>{t('desk.departure', { name: customerName(view) || number })}</b> <span>{sum}</span>
      </p>
      {sends ? (
        <span className="nb">{t('desk.departure.sending')}</span>
      ) : (
        <>
          <Seconds until={leavesAt} />
          <Button {...(latest ? { keys: 'Z' } : {})} onClick={cancel}>
            {t('desk.departure.take-back')}
          </Button>
          <Button kind="quiet" onClick={() => hasten(number)}>
            {t('desk.departure.now')}
          </Button>
        </>
      )}
    </div>
  )
}
