import type { CSSProperties } from 'react'
import { Deadline } from '../deadline/deadline.tsx'
import { useT } from '../words/use-t.ts'
import type { Station } from './line-view.ts'
import { Shuttle } from './shuttle.tsx'

type Props = {
  stations: readonly Station[]
  /** The reader must act: « Il vous reste … ». */
  yours?: boolean
  /** The desk's flat line. */
  dense?: boolean
}

const shapes: Record<Station['state'], string> = {
  done: 'stn--done',
  now: 'stn--now',
  wait: 'stn--now stn--wait',
  late: 'stn--now stn--late',
  stop: 'stn--stop',
  end: 'stn--done stn--end',
  next: 'stn--next',
}

const isCurrent = (state: Station['state']): boolean => state === 'now' || state === 'wait' || state === 'late'

/** The journey, large; it turns vertical by itself where there is no room. */
export function TransitLine({ stations, yours = false, dense = false }: Props) {
  const t = useT()
  const columns = stations.map(({ state }) => (isCurrent(state) ? '1.9fr' : '1fr')).join(' ')
  return (
    <div className={dense ? 'line-box line-box--dense' : 'line-box'}>
      <ol className="line" aria-label={t('ui.line')} style={{ '--cols': columns } as CSSProperties}>
        {stations.map((station) => (
          <Stop key={station.key} station={station} yours={yours} />
        ))}
      </ol>
    </div>
  )
}

function Stop({ station: { state, name, when, deadline }, yours }: { station: Station; yours: boolean }) {
  const t = useT()
  const now = isCurrent(state)
  return (
    <li className={`stn ${shapes[state]}`} aria-current={now ? 'step' : undefined}>
      <span className="stn-mark">{now && <Shuttle />}</span>
      <span className="stn-body">
        <span className="stn-name">
          {name}
          <span className="sr">, {t(`ui.line.${state}`)}</span>
        </span>
        {when && <span className="stn-when">{when}</span>}
        {deadline && <Deadline deadline={deadline} yours={yours} />}
      </span>
    </li>
  )
}
