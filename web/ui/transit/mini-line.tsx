import type { StationState } from '#domain/return/transit.ts'
import { stationKeys } from './stations.ts'
import type { Key } from '../words/catalogues.ts'
import { useT } from '../words/use-t.ts'
import { miniView } from './mini-view.ts'

type Props = {
  /** 0 to 5, as in `ReturnRow.station`. */
  station: number
  state: StationState
  /** 150 px, for the portal and headings. */
  large?: boolean
}

export function MiniLine({ station, state, large = false }: Props) {
  const t = useT()
  const { ahead, travelled, dots, mark } = miniView(station, state)
  const key = stationKeys[station]
  const name = key ? t(`words.station.${key}`) : ''
  const label: Key = state === 'done' || state === 'next' ? 'ui.mini.now' : `ui.mini.${state}`
  return (
    <svg
      className={`mini mini--${state}${large ? ' mini--lg' : ''}`}
      viewBox="0 0 100 16"
      role="img"
      aria-label={t(label, { step: station + 1, of: stationKeys.length, name })}
    >
      {ahead && <path className="t0" d={ahead} />}
      {travelled && <path className="t1" d={travelled} />}
      {dots.map((dot) => (
        <circle key={dot.x} className={dot.reached ? 'd1' : 'd0'} cx={dot.x} cy="8" r={dot.reached ? 3.4 : 3} />
      ))}
      {mark?.kind === 'buffer' && <rect className="mx" x={mark.x - 1.5} y="1.5" width="3.5" height="13" rx="1" />}
      {mark?.kind === 'shuttle' && (
        <path className="sh" d={`M${mark.x - 8} 8c3.3-3 5.4-4.5 8-4.5s4.7 1.5 8 4.5c-3.3 3-5.4 4.5-8 4.5s-4.7-1.5-8-4.5Z`} />
      )}
    </svg>
  )
}
