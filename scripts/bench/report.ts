import { type ActName, acts } from './acts.ts'
import type { Figures } from './load.ts'
import type { Script } from './replay.ts'

export type Measured = { act: ActName; concurrency: number; who: 'navette' | 'floor' | 'limit'; figures: Figures }

type Report = { measured: readonly Measured[]; scripts: Readonly<Record<ActName, Script>>; startMs: number; residentMb: number }

/** The first marks (docs/performance.md): a share of the floor's requests per second at concurrency 8. */
const marks: Partial<Record<ActName, number>> = { submit: 0.5, 'read one': 0.5, 'list 20': 0.7 }

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
const speed = ({ perSecond, p50, p95, p99 }: Figures): string => `${Math.round(perSecond)}/s, ${ms(p50)} / ${ms(p95)} / ${ms(p99)} ms`

/** Markdown, as it stands in docs/performance.md. */
export function report({ measured, scripts, startMs, residentMb }: Report): string {
  const find = (act: ActName, concurrency: number, who: Measured['who']): Figures | undefined =>
    measured.find((m) => m.act === act && m.concurrency === concurrency && m.who === who)?.figures
  const concurrencies = [...new Set(measured.map((m) => m.concurrency))]
  const rows = acts.flatMap((act) =>
    concurrencies.map((concurrency) => {
      const [navette, floor, limit] = [find(act, concurrency, 'navette'), find(act, concurrency, 'floor'), find(act, concurrency, 'limit')]
      if (!navette || !floor || !limit) return ''
      const ratio = navette.perSecond / floor.perSecond
      const mark = concurrency === 8 ? marks[act] : undefined
      const verdict = mark === undefined ? '' : ratio >= mark ? ` (≥ ${mark})` : ` (below ${mark})`
      return `| ${act} | ${concurrency} | ${speed(navette)} | ${speed(floor)} | ${speed(limit)} | ${ratio.toFixed(2)}${verdict} | ${(navette.perSecond / limit.perSecond).toFixed(2)} |`
    }),
  )
  const counted = acts.map((act) => `${act} ${scripts[act].statements.length}`).join(', ')
  return [
    '| act | callers | Navette | floor | limit | × floor | × limit |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    `Requests per second, then p50 / p95 / p99. Statements per act, begin and commit included, login apart (one more): ${counted}.`,
    `Start to first answer ${Math.round(startMs)} ms; resident after the load ${residentMb} MB.`,
  ].join('\n')
}
