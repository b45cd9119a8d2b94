import type { StatementLine, StatementView } from '#application/refund-statements/statement-view.ts'
import type { Step } from '#domain/money/steps.ts'
import { FAINT, heightOf, rule, type Sheet, write } from './sheet.ts'
import { moneyIn, percentIn } from './statement-signs.ts'
import { statementWords } from './statement-words.ts'

type Area = { x: number; y: number; width: number; foot: number }

/** One row: words at the left, amounts at the right; a heading has no amounts. */
type Row = { said: string; amounts?: readonly string[]; kind: 'heading' | Step['weight'] | 'grand' | 'small' }

/** Of every row, how big and how much of air; a rule above what sums up. */
const looks = {
  heading: { size: 12.5, font: 'bold', color: undefined, above: 14, ruled: false, inset: 0 },
  told: { size: 9.5, font: 'regular', color: FAINT, above: 3, ruled: false, inset: 0 },
  sum: { size: 10.5, font: 'regular', color: undefined, above: 3, ruled: false, inset: 0 },
  total: { size: 10.5, font: 'bold', color: undefined, above: 4, ruled: true, inset: 0 },
  part: { size: 9.5, font: 'regular', color: FAINT, above: 2, ruled: false, inset: 12 },
  grand: { size: 14, font: 'bold', color: undefined, above: 7, ruled: true, inset: 0 },
  small: { size: 9, font: 'mono', color: FAINT, above: 1, ruled: false, inset: 0 },
} as const

const AMOUNT = 92

/** Every line's steps, what is given apart, the total and where it went, and the totals per tax rate: over as many pages as they need. */
export function printSums(sheet: Sheet, statement: StatementView, area: Area): void {
  const say = statementWords[statement.locale]
  const blocks = [...statement.lines.map((line) => lineRows(line, statement)), besidesRows(statement), rateRows(statement)]
  let y = area.y
  for (const rows of blocks) y = printBlock(sheet, rows, { ...area, y })
  const height = heightOf(sheet, say.note, { width: area.width, size: 9 })
  y = y + 18 + height > area.foot ? freshPage(sheet) : y + 18
  write(sheet, say.note, { x: area.x, y, width: area.width, size: 9, color: FAINT })
}

function lineRows({ name, sku, serials, quantity, steps }: StatementLine, { currency, locale }: StatementView): Row[] {
  const say = statementWords[locale]
  const of = { quantity, money: moneyIn(currency, locale), percent: percentIn(locale) }
  const which = [sku, ...(serials.length > 0 ? [`${say.serials} ${serials.join(', ')}`] : [])].filter((text) => text !== '')
  return [
    { said: name, kind: 'heading' },
    ...(which.length > 0 ? [{ said: which.join('   '), kind: 'small' as const }] : []),
    ...steps.map((step): Row => ({ said: say.step(step, of), amounts: [of.money(step.amount)], kind: step.weight })),
  ]
}

/** The total, with what the law or the merchant adds outside the lines apart from them. */
function besidesRows({ extras, lines, gross, total, reduceReceivable, currency, locale }: StatementView): Row[] {
  const say = statementWords[locale]
  const money = moneyIn(currency, locale)
  const apart = extras.map((extra): Row => ({ said: say.extra(extra, money), amounts: [money(extra.amount)], kind: 'sum' }))
  const products: Row[] = lines.length > 0 && apart.length > 0 ? [{ said: say.lines, amounts: [money(gross)], kind: 'sum' }] : []
  const went: Row[] =
    reduceReceivable > 0
      ? [
          { said: say.receivable, amounts: [money(reduceReceivable)], kind: 'part' },
          { said: say.paid, amounts: [money(total - reduceReceivable)], kind: 'part' },
        ]
      : []
  return [
    ...(apart.length > 0 ? [{ said: say.besides, kind: 'heading' as const }, ...apart] : []),
    ...products,
    { said: say.total, amounts: [money(total)], kind: 'grand' },
    ...went,
  ]
}

function rateRows({ byRate, extras, currency, locale }: StatementView): Row[] {
  const say = statementWords[locale]
  const money = moneyIn(currency, locale)
  const percent = percentIn(locale)
  const untaxed = extras.reduce((sum, { taxRate, amount }) => (taxRate === null ? sum + amount : sum), 0)
  if (byRate.length === 0) return []
  return [
    { said: say.rates, kind: 'heading' },
    { said: say.rate, amounts: [say.net, say.tax, say.gross], kind: 'told' },
    ...byRate.map(({ taxRate, net, tax, gross }): Row => ({
      said: percent(taxRate),
      amounts: [money(net), money(tax), money(gross)],
      kind: 'sum',
    })),
    ...(untaxed > 0 ? [{ said: say.untaxed, amounts: ['', '', money(untaxed)], kind: 'sum' as const }] : []),
  ]
}

/** A heading stays with what it is of; a row is never torn. */
function printBlock(sheet: Sheet, rows: readonly Row[], area: Area): number {
  let { y } = area
  for (const [nth, row] of rows.entries()) {
    const kept = row.kind === 'heading' ? rows.slice(nth, nth + 3) : [row]
    const height = kept.reduce((sum, one) => sum + heightOfRow(sheet, one, area), 0)
    if (y + height > area.foot) y = freshPage(sheet)
    y = printRow(sheet, row, { ...area, y })
  }
  return y
}

function freshPage(sheet: Sheet): number {
  sheet.addPage()
  return sheet.page.margins.top
}

const wordsOf = ({ amounts = [], kind }: Row, { x, width }: Area) => {
  const { inset } = looks[kind]
  return { x: x + inset, width: width - inset - amounts.length * AMOUNT }
}

const heightOfRow = (sheet: Sheet, row: Row, area: Area): number => {
  const { size, font, above } = looks[row.kind]
  return heightOf(sheet, row.said, { ...wordsOf(row, area), size, font }) + above
}

function printRow(sheet: Sheet, row: Row, area: Area): number {
  const { size, font, color, above, ruled } = looks[row.kind]
  const { x, width } = area
  const look = { size, font, ...(color ? { color } : {}) }
  if (ruled) rule(sheet, { x, y: area.y + above / 2, width })
  const y = area.y + above
  const amounts = row.amounts ?? []
  for (const [nth, amount] of amounts.entries())
    write(sheet, amount, { ...look, x: x + width - (amounts.length - nth) * AMOUNT, y, width: AMOUNT, align: 'right' })
  return write(sheet, row.said, { ...look, ...wordsOf(row, area), y })
}
