import { median, quantile } from '../quantile.ts'
import { type ActName, acts } from './acts.ts'
import type { Load } from './load.ts'
import { concurrencies, type Measured } from './measure.ts'
import type { Prepared } from './prepare.ts'
import type { Memory } from './servers.ts'

type Report = { size: number; measured: readonly Measured[]; prepared: Prepared; startMs: number; memory: Memory }

/** The first marks (docs/performance.md): a share of the floor's requests per second at concurrency 8. */
const marks: Partial<Record<ActName, number>> = { submit: 0.5, 'read one': 0.5, 'list 20': 0.7 }

/** Markdown, as it stands in docs/performance.md. */
export function report({ size, measured, prepared, startMs, memory }: Report): string {
  const counted = acts.map((act) => `${act} ${prepared.statements[act]} (${prepared.scripts[act].statements.length})`).join(', ')
  return [
    '',
    `## ${size.toLocaleString('en')} returns`,
    '',
    '| act | callers | Navette | floor | limit | × floor | × limit |',
    '|---|---|---|---|---|---|---|',
    ...acts.flatMap((act) => concurrencies.map((concurrency) => line(act, concurrency, measured))),
    '',
    `Statements per act through the API, begin and commit included (of these the floor says): ${counted}.`,
    `Start to first answer ${Math.round(startMs)} ms; memory after the load ${memory.residentMb} MB, never above ${memory.highestMb} MB.`,
  ].join('\n')
}

function line(act: ActName, concurrency: number, measured: readonly Measured[]): string {
  const rounds = (who: Measured['who']): readonly Load[] =>
    measured.find((m) => m.act === act && m.concurrency === concurrency && m.who === who)?.rounds ?? []
  const [navette, floor, limit] = [rounds('navette'), rounds('floor'), rounds('limit')]
  const ratio = median(navette.map((load, round) => load.perSecond / (floor[round]?.perSecond ?? 0)))
  const ofLimit = median(navette.map((load, round) => load.perSecond / (limit[round]?.perSecond ?? 0)))
  const mark = concurrency === 8 ? marks[act] : undefined
  const verdict = mark === undefined ? '' : ratio >= mark ? ` (≥ ${mark})` : ` (below ${mark})`
  return `| ${act} | ${concurrency} | ${speed(navette)} | ${speed(floor)} | ${speed(limit)} | ${ratio.toFixed(2)}${verdict} | ${ofLimit.toFixed(2)} |`
}

/** Requests per second in the median round; how long one took, over all rounds. */
function speed(rounds: readonly Load[]): string {
  const took = rounds.flatMap((load) => load.took)
  const at = (share: number): string => ms(quantile(took, share))
  return `${Math.round(median(rounds.map((load) => load.perSecond)))}/s, ${at(0.5)} / ${at(0.95)} / ${at(0.99)} ms`
}

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
