import { useEffect, useState } from 'react'
import { useMe } from '../../ui/api/session.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { keptBy } from '../../ui/kept/kept.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { forgetAnswer } from '../case/talk/begun.ts'
import { type Answer, answerHasLeft, answerHasStayed, hastenAnswer, holdAnswer } from './answers.ts'
import { GoingRow } from './going-row.tsx'
import { mark, unmark } from './unsent-marks.ts'
import { useLeavingTime } from './use-leaving-time.ts'

/** One answer that goes by itself, told by its first words. */
export function Answering({ answer, latest }: { answer: Answer; latest: boolean }) {
  const t = useT()
  const { path, of, body, fileIds, leavesAt, intention } = answer
  const me = useMe()?.id ?? null
  const [sends, setSends] = useState(false)
  const message = useCommand('POST', `${path}/messages`, { intention })
  useLeavingTime(leavesAt, async () => {
    setSends(true)
    const kept = keptBy(me)
    const sent = await message.send({ body, internal: false, fileIds })
    unmark(kept, path)
    if (!sent.done) return answerHasStayed(path, sent.problem)
    forgetAnswer(kept, of)
    answerHasLeft(answer)
    toast(t('desk.compose.sent'))
  })
  useEffect(() => mark(keptBy(me), path, leavesAt), [me, path, leavesAt])
  const cancel = (): void => {
    unmark(keptBy(me), path)
    holdAnswer(path)
  }
  return (
    <GoingRow leavesAt={leavesAt} sends={sends} latest={latest} onTakeBack={cancel} onNow={() => hastenAnswer(path)}>
      <b>{t('desk.departure.answer')}</b> <span className="departure-words">{body}</span>
    </GoingRow>
  )
}
