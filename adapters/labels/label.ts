import type { SlipView } from '#application/labels/slip-view.ts'
import { code128, qr } from './codes.ts'
import { draw, FAINT, finish, heightOf, newSheet, rule, type Sheet, write } from './sheet.ts'
import { longDay, words } from './words.ts'

const A6: [number, number] = [297.64, 419.53]
const MARGIN = 20
const WIDTH = A6[0] - 2 * MARGIN
/** Left of the matrix. */
const BESIDE = WIDTH - 90

/** A6, to be stuck onto the parcel. Never printed for what must not be posted: that is refused before, and here is a fault. */
export async function printLabel(slip: SlipView): Promise<Uint8Array> {
  if (slip.doNotPost) throw new Error('no label is printed for what must not be posted')
  const say = words[slip.locale]
  const sheet = newSheet({ size: A6, margin: MARGIN, title: `${say.label} ${slip.number}`, lang: slip.locale })
  const facts = factsOf(slip)
  // From the foot up, so that a long address never moves the codes; more is said where there is a carrier.
  const top = A6[1] - MARGIN - Math.max(150, 66 + heightOfFacts(sheet, facts))
  const below = sender(sheet, slip)
  rule(sheet, { x: MARGIN, y: below + 8, width: WIDTH })
  recipient(sheet, slip, { top: below + 16, foot: top - 8 })
  codes(sheet, slip, { facts, top })
  return finish(sheet)
}

function sender(sheet: Sheet, { from, locale }: SlipView): number {
  const y = write(sheet, words[locale].sender, { x: MARGIN, y: MARGIN, width: WIDTH, size: 7.5, color: FAINT })
  return write(sheet, from.slice(0, 6).join('\n'), { x: MARGIN, y, width: WIDTH, size: 8.5 })
}

function recipient(sheet: Sheet, { to, merchant, locale }: SlipView, { top, foot }: { top: number; foot: number }): void {
  const address = to[0]?.startsWith(merchant) ? to : [merchant, ...to]
  const y = write(sheet, words[locale].recipient, { x: MARGIN, y: top, width: WIDTH, size: 7.5, color: FAINT })
  const [name = '', ...rest] = address
  const under = write(sheet, name, { x: MARGIN, y: y + 1, width: WIDTH, size: 16, font: 'bold' })
  const lines = rest.join('\n')
  const size = [14, 12, 10, 8.5, 7].find((size) => under + heightOf(sheet, lines, { width: WIDTH, size }) < foot) ?? 6
  write(sheet, lines, { x: MARGIN, y: under, width: WIDTH, size })
}

type Fact = { name: string; value: string; also?: string | null }

function factsOf(slip: SlipView): Fact[] {
  const say = words[slip.locale]
  const { carrier } = slip
  return [
    { name: say.order, value: slip.orderNumber },
    { name: say.carriage, value: slip.payer === 'merchant' ? say.paidByMerchant(slip.merchant) : say.paidByCustomer },
    ...(carrier ? [{ name: say.carrier, value: carrier.name, also: carrier.hint }] : []),
    ...(slip.returnBy ? [{ name: say.postBefore, value: longDay(slip.returnBy, slip.locale) }] : []),
  ]
}

const heightOfFacts = (sheet: Sheet, facts: readonly Fact[]): number =>
  facts
    .flatMap(({ name, value, also }) => [
      heightOf(sheet, name, { width: BESIDE, size: 7 }),
      heightOf(sheet, value, { width: BESIDE, size: 8.5 }) + 2,
      also ? heightOf(sheet, also, { width: BESIDE, size: 7 }) : 0,
    ])
    .reduce((sum, height) => sum + height, 0)

function codes(sheet: Sheet, slip: SlipView, { facts, top }: { facts: readonly Fact[]; top: number }): void {
  const foot = A6[1] - MARGIN
  const linear = code128(slip.number)
  const module = WIDTH / (linear.width + 20)
  draw(sheet, linear, { x: MARGIN + 10 * module, y: foot - 62, width: linear.width * module, height: 46 })
  write(sheet, slip.number, { x: MARGIN, y: foot - 13, width: WIDTH, size: 11, font: 'mono', align: 'center' })
  rule(sheet, { x: MARGIN, y: top - 6, width: WIDTH })
  draw(sheet, qr(slip.number), { x: A6[0] - MARGIN - 74, y: top + 2, width: 70, height: 70 })
  let y = top
  for (const { name, value, also } of facts) {
    y = write(sheet, name, { x: MARGIN, y, width: BESIDE, size: 7, color: FAINT })
    y = write(sheet, value, { x: MARGIN, y, width: BESIDE, size: 8.5 })
    if (also) y = write(sheet, also, { x: MARGIN, y, width: BESIDE, size: 7 })
    y += 2
  }
}
