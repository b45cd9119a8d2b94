import type { StatementView } from '#application/refund-statements/statement-view.ts'
import { addressBelow, FAINT, finish, newSheet, numberPages, rule, type Sheet, write } from './sheet.ts'
import { printSums } from './statement-sums.ts'
import { shortDay } from './statement-signs.ts'
import { statementWords } from './statement-words.ts'

const A4: [number, number] = [595.28, 841.89]
const MARGIN = 48
const WIDTH = A4[0] - 2 * MARGIN
const HALF = (WIDTH - 24) / 2
const FOOT = A4[1] - MARGIN

/** A4: what was given, on which ground, and every step to its amount. */
export async function printStatement(statement: StatementView): Promise<Uint8Array> {
  const { locale, kind, number } = statement
  const sheet = newSheet({ size: A4, margin: MARGIN, title: `${statementWords[locale].title[kind]} ${number}`, lang: locale })
  const top = facts(sheet, statement, head(sheet, statement))
  printSums(sheet, statement, { x: MARGIN, y: top, width: WIDTH, foot: FOOT })
  numberPages(sheet, { x: MARGIN, y: FOOT + 10, width: WIDTH }, (page, pages) => `${number}   ${statementWords[locale].page(page, pages)}`)
  return finish(sheet)
}

function head(sheet: Sheet, { merchant, to, locale, kind, number }: StatementView): number {
  const say = statementWords[locale]
  const right = { x: MARGIN + HALF + 24, width: HALF }
  let y = write(sheet, merchant.name, { x: MARGIN, y: MARGIN, width: HALF, size: 12, font: 'bold' })
  y = write(sheet, addressBelow(merchant), { x: MARGIN, y, width: HALF, size: 9.5, color: FAINT })
  const below = write(sheet, say.customer, { ...right, y: MARGIN + 2, size: 9, color: FAINT })
  const other = write(sheet, to.join('\n'), { ...right, y: below + 1, size: 10.5 })
  y = write(sheet, say.title[kind], { x: MARGIN, y: Math.max(y, other) + 22, width: WIDTH, size: 24, font: 'bold' })
  return write(sheet, number, { x: MARGIN, y: y + 1, width: WIDTH, size: 13, font: 'mono' }) + 12
}

/** Two beside one another, each as long as it needs; a last one alone has the room. */
function facts(sheet: Sheet, statement: StatementView, top: number): number {
  const all = factsOf(statement)
  rule(sheet, { x: MARGIN, y: top, width: WIDTH })
  let y = top + 9
  for (let row = 0; row < all.length; row += 2) {
    const beside = all.slice(row, row + 2)
    const width = beside.length === 1 ? WIDTH : HALF
    const bottoms = beside.map(({ name, value }, place) => {
      const x = MARGIN + place * (HALF + 24)
      const under = write(sheet, name, { x, y, width, size: 8.5, color: FAINT })
      return write(sheet, value, { x, y: under, width, size: 10.5 })
    })
    y = Math.max(...bottoms) + 7
  }
  return y + 4
}

type Fact = { name: string; value: string }

function factsOf({ locale, kind, day, reference, creditNote, order, typeLabel, ...judged }: StatementView): Fact[] {
  const say = statementWords[locale]
  const invoices = order.invoices.map((invoice) => say.order(invoice.number, shortDay(invoice.date, locale)))
  return [
    { name: say.given[kind], value: shortDay(day, locale) },
    { name: say.reference, value: reference },
    { name: say.orderName, value: say.order(order.number, shortDay(order.day, locale)) },
    ...(invoices.length > 0 ? [{ name: say.invoice, value: invoices.join('\n') }] : []),
    ...(order.payment === null ? [] : [{ name: say.payment, value: order.payment }]),
    ...(creditNote === null ? [] : [{ name: say.creditNote, value: creditNote }]),
    { name: say.request, value: typeLabel },
    { name: say.ground, value: groundOf({ locale, ...judged }) },
  ]
}

/** The law where it is the law's, the policy's version, and every clause that the request was judged by. */
function groundOf({
  locale,
  legalBasis,
  policyVersion,
  clauses,
}: Pick<StatementView, 'locale' | 'legalBasis' | 'policyVersion' | 'clauses'>): string {
  const say = statementWords[locale]
  const version = say.policy(policyVersion)
  const ground = legalBasis === 'commercial' ? version.charAt(0).toUpperCase() + version.slice(1) : `${say.law[legalBasis]}\n${version}`
  return clauses.length > 0 ? `${ground}\n${say.clauses(clauses.join(', '))}` : ground
}
