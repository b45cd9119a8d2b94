import type { StationState } from '#domain/return/transit.ts'

/** The six-dot line, drawn in a 100 × 16 box: the same facts as the large one in a row's smallest cell. */
export type MiniView = {
  travelled: string | null
  ahead: string | null
  dots: readonly { x: number; reached: boolean }[]
  mark: { kind: 'shuttle' | 'buffer'; x: number } | null
}

const last = 5
const x = (station: number): number => Math.round((8 + station * 16.6) * 10) / 10

/** `station` counts from 0. */
export function miniView(station: number, state: StationState): MiniView {
  const end = state === 'end'
  const stop = state === 'stop'
  const stations = [0, 1, 2, 3, 4, 5].filter((index) => (stop ? index < station : end || index !== station))
  return {
    ahead: stop || end ? null : `M${x(station)} 8H${x(last)}`,
    travelled: end ? `M${x(0)} 8H${x(last)}` : station === 0 ? null : `M${x(0)} 8H${x(station)}`,
    dots: stations.map((index) => ({ x: x(index), reached: end || index < station })),
    mark: end ? null : { kind: stop ? 'buffer' : 'shuttle', x: x(station) },
  }
}

/** Where the shuttle stands on a line of stations: the first that is neither done nor to come, else the last one done. */
export function currentStation(stations: readonly { state: StationState }[]): { station: number; state: StationState } {
  const current = stations.findIndex(({ state }) => state !== 'done' && state !== 'next')
  const station =
    current === -1
      ? Math.max(
          0,
          stations.findLastIndex(({ state }) => state === 'done'),
        )
      : current
  return { station, state: stations[station]?.state ?? 'now' }
}
