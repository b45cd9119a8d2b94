import type { PromiseView } from '#application/clocks/view.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { actWords } from './promise-words.ts'

const tones = { met: 'ok', breached: 'bad', void: undefined } as const

/** What has become of it until now. */
export function Result({ promise }: { promise: PromiseView }) {
  const t = useT()
  const { endedAt, endedBy, outcome, remainingMs, late, waits } = promise
  const time = formatDuration(Math.abs(remainingMs), t)
  if (endedAt === null || outcome === null) return late && waits ? <Waiting /> : <Running promise={promise} time={time} />
  return (
    <p>
      <Status tone={tones[outcome]}>{t(`promise.${outcome}`)}</Status> {actWords(endedAt, endedBy, t)}
      {outcome !== 'void' && <span className="soft">{t(`promise.${outcome}.by`, { time })}</span>}
    </p>
  )
}

function Waiting() {
  const t = useT()
  return (
    <p>
      <Status tone="go">{t('promise.waits')}</Status>
    </p>
  )
}

function Running({ promise: { late, near, calendar }, time }: { promise: PromiseView; time: string }) {
  const t = useT()
  const working = calendar.kind === 'business'
  const words = late
    ? t(working ? 'promise.late.of.working' : 'promise.late.of', { time })
    : t(working ? 'promise.left.of.working' : 'promise.left.of', { time })
  return (
    <p>
      <Status tone={late ? 'bad' : near ? 'warn' : 'go'}>{t(late ? 'promise.late' : 'promise.left')}</Status>
      {words}
    </p>
  )
}
