import { useEffect, useRef, useState } from 'react'
import { problemText } from '../../ui/api/problem-text.ts'
import type { Problem } from '../../ui/api/problem.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { Button } from '../../ui/control/button.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { type BulkAnswer, type Refused, refusedOf } from '../queue/bulk/refused.ts'
import { RefusedCases } from '../queue/bulk/refused-cases.tsx'
import { useKeys } from '../shortcuts/use-keys.ts'
import { dropMailing, hastenMailing, type Mailing as Going } from './mailings.ts'
import { Seconds } from './seconds.tsx'

/** A macro on its way to several customers: the seconds that are left to take it back, and whom it did not reach. */
export function Mailing({ mailing, latest }: { mailing: Going; latest: boolean }) {
  const t = useT()
  const { batch, macroId, name, numbers, leavesAt, left, onLeft } = mailing
  const sending = useCommand<BulkAnswer>('POST', '/desk/bulk/macros')
  const [sends, setSends] = useState(false)
  const [stayed, setStayed] = useState<Problem | null>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const leave = useRef<() => Promise<void>>(null)
  useEffect(() => {
    leave.current = async () => {
      setSends(true)
      setStayed(null)
      const sent = await sending.send({ batch, numbers, macroId })
      setSends(false)
      if (!sent.done) return setStayed(sent.problem)
      const failed = refusedOf(sent.answer)
      const count = sent.answer.items.length - failed.length
      if (count > 0) toast(t('queue.bulk.said', { count, name }))
      if (failed.length > 0) return setRefused(failed)
      onLeft()
      dropMailing(batch)
    }
  })
  useEffect(() => {
    if (left) return undefined
    const timer = setTimeout(() => void leave.current?.(), Math.max(0, leavesAt - Date.now()))
    return () => clearTimeout(timer)
  }, [leavesAt, left])
  const drop = (): void => dropMailing(batch)
  const stays = stayed !== null || left === true
  const waits = !sends && !stays && refused.length === 0
  useKeys({ z: latest && waits ? drop : undefined })
  if (refused.length > 0) return <RefusedCases refused={refused} body={t('queue.mailing.refused')} onClose={drop} />
  return (
    <div className={stays ? 'departure departure--stayed' : 'departure'} role={stays ? 'alert' : undefined}>
      <p role="status">
        <b>{t('queue.mailing', { name })}</b> <span>{t('queue.mailing.to', { count: numbers.length })}</span>
      </p>
      {left && !stayed && <p>{t('queue.mailing.left')}</p>}
      {stayed && <p>{problemText(stayed, t).detail ?? problemText(stayed, t).title}</p>}
      {sends && <span className="nb">{t('desk.departure.sending')}</span>}
      {waits && <Seconds until={leavesAt} />}
      {!sends && (
        <>
          <Button {...(latest && waits ? { keys: 'Z' } : {})} onClick={drop}>
            {t(stays ? 'ui.close' : 'desk.departure.take-back')}
          </Button>
          <Button kind="quiet" onClick={() => (stays ? void leave.current?.() : hastenMailing(batch))}>
            {t(stays ? 'queue.mailing.again' : 'desk.departure.now')}
          </Button>
        </>
      )}
    </div>
  )
}
