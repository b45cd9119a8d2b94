import { useEffect, useRef, useState } from 'react'
import { useMe } from '../../ui/api/session.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { Button } from '../../ui/control/button.tsx'
import { keptBy } from '../../ui/kept/kept.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import { type Answer, answerHasLeft, answerHasStayed, hastenAnswer, holdAnswer } from './answers.ts'
import { Seconds } from './seconds.tsx'
import { mark, unmark } from './unsent-marks.ts'

/** One answer that goes by itself: its first words, the seconds that are left to take it back, and the way to send it now. */
export function Answering({ answer, latest }: { answer: Answer; latest: boolean }) {
  const t = useT()
  const { path, of, body, fileIds, leavesAt } = answer
  const me = useMe()?.id ?? null
  const [sends, setSends] = useState(false)
  const message = useCommand('POST', `${path}/messages`)
  const leave = useRef<() => Promise<void>>(null)
  useEffect(() => {
    leave.current = async () => {
      setSends(true)
      const kept = keptBy(me)
      const sent = await message.send({ body, internal: false, fileIds })
      unmark(kept, path)
      if (!sent.done) return answerHasStayed(path, sent.problem)
      kept.drop(`draft.answer.${of}`)
      answerHasLeft(answer)
      toast(t('desk.compose.sent'))
    }
  })
  useEffect(() => {
    mark(keptBy(me), path, leavesAt)
    const timer = setTimeout(() => void leave.current?.(), Math.max(0, leavesAt - Date.now()))
    return () => clearTimeout(timer)
  }, [me, path, leavesAt])
  const cancel = (): void => {
    unmark(keptBy(me), path)
    holdAnswer(path)
  }
  useKeys({ z: latest && !sends ? cancel : undefined })
  return (
    <div className="departure">
      <p role="status">
        <b>{t('desk.departure.answer')}</b> <span className="departure-words">{body}</span>
      </p>
      {sends ? (
        <span className="nb">{t('desk.departure.sending')}</span>
      ) : (
        <>
          <Seconds until={leavesAt} />
          <Button {...(latest ? { keys: 'Z' } : {})} onClick={cancel}>
            {t('desk.departure.take-back')}
          </Button>
          <Button kind="quiet" onClick={() => hastenAnswer(path)}>
            {t('desk.departure.now')}
          </Button>
        </>
      )}
    </div>
  )
}
