import type { Locale } from '#domain/actor.ts'
import type { CellValue, Row, Sheet } from '../sheets/sheet.ts'
import type { DashboardView } from './view.ts'
import { cells } from './cell-words.ts'
import { tableIds, type TableId, told } from './table-words.ts'

type Figures = Omit<DashboardView, 'tables'>
/** The data behind one figure: what a screen shows instead of the drawing, and what leaves as a file. */
export type FigureTable = { id: TableId; title: string; about: string; columns: Sheet['columns']; rows: readonly Row[] }

/** The tables of a period in the reader's language, in the order of the screen. */
export const tablesOf = (view: Figures, locale: Locale): FigureTable[] =>
  tableIds.map((id) => ({ id, ...told[locale][id], ...builders[id](view, cells[locale]) }))

type Words = (typeof cells)[Locale]
type Data = Pick<FigureTable, 'columns' | 'rows'>

const text = (title: string) => ({ title, kind: 'text' as const })
const number = (title: string) => ({ title, kind: 'number' as const })
const share = (title: string) => ({ title, kind: 'share' as const })
const amount = (title: string) => ({ title, kind: 'amount' as const })
const date = (title: string) => ({ title, kind: 'date' as const })

/** A part of a whole; nothing of nothing has none. */
const part = (some: number, of: number): number | null => (of > 0 ? some / of : null)

const builders: Readonly<Record<TableId, (view: Figures, w: Words) => Data>> = {
  summary: ({ requests, promises, answers, refunds, value, currency, period }, w) => ({
    columns: [text(w.figure), text(w.unit), number(w.now), number(w.before)],
    rows: [
      [w.now, w.units.dates, `${period.from} – ${period.to}`, `${period.before.from} – ${period.before.to}`],
      [w.requests, w.units.count, requests.count, requests.before],
      [w.orders, w.units.count, requests.orders, requests.ordersBefore],
      [w.kept, w.units.count, promises.kept, promises.before.kept],
      [w.missed, w.units.count, promises.missed, promises.before.missed],
      [w.medianAnswer, w.units.minutes, answers.median, answers.before.median],
      [w.medianRefund, w.units.days, refunds.median, refunds.before.median],
      [w.value, currency, { amount: value.amount, currency }, { amount: value.before, currency }],
    ],
  }),
  promises: ({ weeks, promises }, w) => ({
    columns: [date(w.week), number(w.kept), number(w.missed), share(w.shareKept), share(w.objective)],
    rows: weeks.map(({ week, kept, missed }) => [week, kept, missed, part(kept, kept + missed), promises.objective]),
  }),
  promise_kinds: ({ promises }, w) => ({
    columns: [text(w.step), number(w.kept), number(w.missed), share(w.shareKept)],
    rows: promises.kinds.map(({ kind, kept, missed }) => [named(w.kinds, kind), kept, missed, part(kept, kept + missed)]),
  }),
  answers: ({ answers }, w) => ({
    columns: [number(w.upTo), number(w.answers), share(w.share), text(w.inPromise)],
    rows: answers.classes.map(({ upTo, count }) => [
      upTo ?? w.beyond,
      count,
      part(count, answers.count),
      upTo !== null && upTo <= answers.promised ? w.yes : w.no,
    ]),
  }),
  refunds: ({ refunds }, w) => ({
    columns: [number(w.days), number(w.refunds), share(w.share), text(w.inPromise)],
    rows: refunds.days.map(({ day, more, count }) => [
      more ? `> ${day}` : day,
      count,
      part(count, refunds.count),
      !more && day <= refunds.promised ? w.yes : w.no,
    ]),
  }),
  volume: ({ weeks }, w) => ({
    columns: [date(w.week), number(w.requests), number(w.orders), share(w.shareOfOrders)],
    rows: weeks.map(({ week, requests, orders }) => [week, requests, orders, part(requests, orders)]),
  }),
  products: ({ products }, w) => ({
    columns: [
      text(w.product),
      text(w.sku),
      number(w.sold),
      number(w.returned),
      number(w.faulty),
      share(w.rate),
      share(w.low),
      share(w.high),
      number(w.chance),
      text(w.judgement),
    ],
    rows: products.map(({ name, sku, sold, returned, faulty, rate, interval, chance, judgement }) => [
      name,
      sku,
      sold,
      returned,
      faulty,
      rate,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      chance === null ? null : Number(chance.toPrecision(3)),
      w.judgements[judgement],
    ]),
  }),
  reasons: ({ reasons, requests }, w) => ({
    columns: [text(w.reason), number(w.requests), share(w.share)],
    rows: reasons.map(({ code, label, count }) => [code === '' ? w.noReason : label, count, part(count, requests.count)]),
  }),
  types: ({ types, requests }, w) => ({
    columns: [text(w.type), number(w.requests), share(w.share)],
    rows: types.map(({ label, count }) => [label, count, part(count, requests.count)]),
  }),
  value: ({ value, currency }, w) => ({
    columns: [text(w.fate), number(w.pieces), amount(`${w.value} (${currency})`), share(w.share)],
    rows: value.fates.map(({ fate, units, amount: sum }) => [w.fates[fate], units, { amount: sum, currency }, part(sum, value.amount)]),
  }),
  costs: ({ costs, currency }, w) => ({
    columns: [text(w.cost), number(w.count), amount(`${w.value} (${currency})`)],
    rows: (['labels', 'gestures', 'scrapped'] as const).map((of): Row => {
      const { count, amount: sum } = costs[of]
      return [w.costs[of], count, sum === null ? null : { amount: sum, currency }]
    }),
  }),
  agents: ({ agents }, w) => ({
    columns: [
      text(w.person),
      number(w.answers),
      number(w.median),
      share(w.inPromise),
      number(w.inspections),
      number(w.executed),
      number(w.messages),
    ],
    rows: agents.map(({ name, answers, median, within, inspected, executed, wrote }): CellValue[] => [
      name,
      answers,
      median,
      part(within, answers),
      inspected,
      executed,
      wrote,
    ]),
  }),
}

const named = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code

/** Every definition in one sheet, which goes along with the tables. */
export const definitionsSheet = (locale: Locale): Sheet => ({
  name: told[locale].definitions.title,
  columns: [text(cells[locale].figure), text(cells[locale].definition)],
  rows: tableIds.map((id) => [told[locale][id].title, told[locale][id].about]),
})
