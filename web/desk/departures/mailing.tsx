import { useEffect, useState } from 'react'
import { problemText } from '../../ui/api/problem-text.ts'
import type { Problem } from '../../ui/api/problem.ts'
import { useMe } from '../../ui/api/session.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { Button } from '../../ui/control/button.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { type BulkAnswer, type Refused, refusedOf } from '../queue/bulk/refused.ts'
import { RefusedCases } from '../queue/bulk/refused-cases.tsx'
import { keptBy } from '../../ui/kept/kept.ts'
import { forgetMailing, keepMailing } from './kept-mailings.ts'
import { GoingRow } from './going-row.tsx'
import { dropMailing, hastenMailing, type Mailing as Going } from './mailings.ts'
import { useLeavingTime } from './use-leaving-time.ts'

/** A macro on its way to several customers: the seconds that are left to take it back, and whom it did not reach. */
export function Mailing({ mailing, latest }: { mailing: Going; latest: boolean }) {
  const t = useT()
  const { batch, macroId, version, name, numbers, leavesAt, left, onLeft } = mailing
  const me = useMe()?.id ?? null
  const sending = useCommand<BulkAnswer>('POST', '/desk/bulk/macros')
  const [sends, setSends] = useState(false)
  const [stayed, setStayed] = useState<Problem | null>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const leave = useLeavingTime(left ? null : leavesAt, async () => {
    setSends(true)
    setStayed(null)
    keepMailing(keptBy(me), mailing, true)
    const sent = await sending.send({ batch, numbers, macroId, version })
    setSends(false)
    if (!sent.done) return setStayed(sent.problem)
    forgetMailing(keptBy(me), batch)
    const failed = refusedOf(sent.answer)
    const count = sent.answer.items.length - failed.length
    if (count > 0) toast(t('queue.bulk.said', { count, name }))
    if (failed.length > 0) return setRefused(failed)
    onLeft?.()
    dropMailing(batch)
  })
  useEffect(() => {
    if (!left) keepMailing(keptBy(me), mailing, false)
  }, [me, mailing, left])
  const drop = (): void => {
    forgetMailing(keptBy(me), batch)
    dropMailing(batch)
  }
  if (refused.length > 0) return <RefusedCases refused={refused} body={t('queue.mailing.refused')} onClose={drop} />
  const words = (
    <>
      <b>{t('queue.mailing', { name })}</b> <span>{t('queue.mailing.to', { count: numbers.length })}</span>
    </>
  )
  if (stayed === null && !left)
    return (
      <GoingRow leavesAt={leavesAt} sends={sends} latest={latest} onTakeBack={drop} onNow={() => hastenMailing(batch)}>
        {words}
      </GoingRow>
    )
  return (
    <div className="departure departure--stayed" role="alert">
      <p role="status">{words}</p>
      <p>{stayed ? (problemText(stayed, t).detail ?? problemText(stayed, t).title) : t(`queue.mailing.left.${left ?? 'before'}`)}</p>
      {sends ? (
        <span className="nb">{t('desk.departure.sending')}</span>
      ) : (
        <>
          <Button onClick={drop}>{t('ui.close')}</Button>
          <Button kind="quiet" onClick={leave}>
            {t(stayed ? 'queue.mailing.again' : 'queue.mailing.resume')}
          </Button>
        </>
      )}
    </div>
  )
}
