import type { Distribution } from '#domain/figures/distribution.ts'
import type { FigureName } from '#domain/figures/daily-figure.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import type { SummedFigure } from './ports.ts'

type Which = { figure: FigureName; current?: boolean; currency?: string; key?: string }

/** The figures of both periods, to be asked for by name. */
export type Sums = {
  count: (which: Which) => number
  amount: (which: Which) => number
  /** Counts by what they are of. */
  byKey: (which: Which) => ReadonlyMap<string, number>
  /** How often each duration was met. */
  distribution: (which: Which) => Distribution
  byDay: (figure: FigureName) => ReadonlyMap<LocalDate, number>
  /** Currencies of the period's requests, that of most money first. */
  currencies: () => string[]
  keys: (figure: FigureName) => string[]
}

export function sumsOf(rows: readonly SummedFigure[]): Sums {
  const byFigure = Map.groupBy(rows, ({ figure }) => figure)
  const of = ({ figure, current = true, currency, key }: Which): SummedFigure[] =>
    (byFigure.get(figure) ?? []).filter(
      (row) => row.current === current && (currency === undefined || row.currency === currency) && (key === undefined || row.key === key),
    )
  return {
    count: (which) => total(of(which).map(({ count }) => count)),
    amount: (which) => total(of(which).map(({ amount }) => amount)),
    byKey: (which) => grouped(of(which), ({ key }) => key),
    distribution: (which) => [...grouped(of(which), ({ bucket }) => bucket)],
    byDay: (figure) => grouped(of({ figure }), ({ day }) => day ?? ''),
    currencies() {
      const amounts = new Map<string, number>()
      for (const { currency, amount } of of({ figure: 'value' })) amounts.set(currency, (amounts.get(currency) ?? 0) + amount)
      return [...amounts].sort(([, a], [, b]) => b - a).map(([currency]) => currency)
    },
    keys: (figure) => [...new Set(of({ figure }).map(({ key }) => key))],
  }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

function grouped<Key>(rows: readonly SummedFigure[], by: (row: SummedFigure) => Key): Map<Key, number> {
  const sums = new Map<Key, number>()
  for (const row of rows) sums.set(by(row), (sums.get(by(row)) ?? 0) + row.count)
  return sums
}
