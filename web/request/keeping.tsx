import { Button } from '../ui/control/button.tsx'
import { problemText } from '../ui/api/problem-text.ts'
import { formatDay, formatTime } from '../ui/format/date.ts'
import { Notice } from '../ui/notice/notice.tsx'
import { SignInAgain } from '../ui/page/sign-in-again.tsx'
import { useT } from '../ui/words/use-t.ts'
import type { Keeping as State } from './draft-keeper.ts'
import { useRequest } from './request-context.ts'

/** What stands between what was typed and its safety, and what to do about it. */
export function KeepingTrouble() {
  const t = useT()
  const { keeping, refusal, keepMine, takeTheirs, flush } = useRequest()
  if (keeping === 'elsewhere') {
    return (
      <Notice tone="warn" live>
        <b>{t('request.kept.elsewhere')}</b>
        <span>{t('request.kept.elsewhere.body')}</span>
        <span className="row">
          <Button onClick={keepMine}>{t('request.kept.mine')}</Button>
          <Button onClick={() => void takeTheirs()}>{t('request.kept.theirs')}</Button>
        </span>
      </Notice>
    )
  }
  if (keeping === 'signed_out') {
    return (
      <Notice tone="warn" live>
        <span>{t('ui.session-over')}</span>
        <SignInAgain />
      </Notice>
    )
  }
  if (keeping === 'refused') {
    return (
      <Notice tone="warn" live>
        <b>{t('request.kept.refused')}</b>
        {refusal && <span>{problemText(refusal, t).detail}</span>}
      </Notice>
    )
  }
  if (keeping === 'failed') {
    return (
      <Notice tone="warn" live>
        <span>{t('request.kept.failed')}</span>
        <span>
          <Button onClick={() => void flush()}>{t('ui.retry')}</Button>
        </span>
      </Notice>
    )
  }
  return null
}

const isTrouble = (keeping: State): boolean => keeping !== 'kept' && keeping !== 'waiting' && keeping !== 'saving'

/** Whether what was typed is safe, in words; what stands in its way is told above the step. */
export function Keeping() {
  const t = useT()
  const { keeping, keptAt } = useRequest()
  if (isTrouble(keeping)) return null
  const words =
    keeping !== 'kept'
      ? t('request.kept.saving')
      : keptAt === null
        ? t('request.kept.will')
        : t('request.kept.at', { day: formatDay(keptAt, t.locale), time: formatTime(keptAt, t.locale) })
  return <p className="help">{words}</p>
}
