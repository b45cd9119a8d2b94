import type { SlipView } from '#application/labels/slip-view.ts'
import { code128, qr } from './codes.ts'
import { draw, FAINT, finish, heightOf, newSheet, rule, type Sheet, write } from './sheet.ts'
import { longDay, words } from './words.ts'

const A6: [number, number] = [297.64, 419.53]
const MARGIN = 20
const WIDTH = A6[0] - 2 * MARGIN
/** Where the codes begin. */
const CODES = A6[1] - MARGIN - 150

/** A6, to be stuck onto the parcel. Never printed for what must not be posted: that is refused before, and here is a fault. */
export async function printLabel(slip: SlipView): Promise<Uint8Array> {
  if (slip.doNotPost) throw new Error('no label is printed for what must not be posted')
  const say = words[slip.locale]
  const sheet = newSheet({ size: A6, margin: MARGIN, title: `${say.label} ${slip.number}`, lang: slip.locale })
  const below = sender(sheet, slip)
  rule(sheet, { x: MARGIN, y: below + 8, width: WIDTH })
  recipient(sheet, slip, below + 16)
  codes(sheet, slip)
  return finish(sheet)
}

function sender(sheet: Sheet, { from, locale }: SlipView): number {
  const y = write(sheet, words[locale].sender, { x: MARGIN, y: MARGIN, width: WIDTH, size: 7.5, color: FAINT })
  return write(sheet, from.slice(0, 6).join('\n'), { x: MARGIN, y, width: WIDTH, size: 8.5 })
}

function recipient(sheet: Sheet, { to, merchant, locale }: SlipView, top: number): void {
  const address = to[0]?.startsWith(merchant) ? to : [merchant, ...to]
  const y = write(sheet, words[locale].recipient, { x: MARGIN, y: top, width: WIDTH, size: 7.5, color: FAINT })
  const [name = '', ...rest] = address
  const under = write(sheet, name, { x: MARGIN, y: y + 1, width: WIDTH, size: 16, font: 'bold' })
  const lines = rest.join('\n')
  const size = [14, 12, 10, 8.5].find((size) => under + heightOf(sheet, lines, { width: WIDTH, size }) < CODES - 8) ?? 7
  write(sheet, lines, { x: MARGIN, y: under, width: WIDTH, size })
}

/** From the foot up, so that a long address never moves the codes. */
function codes(sheet: Sheet, slip: SlipView): void {
  const say = words[slip.locale]
  const foot = A6[1] - MARGIN
  const linear = code128(slip.number)
  const module = WIDTH / (linear.width + 20)
  draw(sheet, linear, { x: MARGIN + 10 * module, y: foot - 62, width: linear.width * module, height: 46 })
  write(sheet, slip.number, { x: MARGIN, y: foot - 13, width: WIDTH, size: 11, font: 'mono', align: 'center' })
  const top = CODES
  rule(sheet, { x: MARGIN, y: top - 6, width: WIDTH })
  draw(sheet, qr(slip.number), { x: A6[0] - MARGIN - 74, y: top + 2, width: 70, height: 70 })
  const carriage = slip.payer === 'merchant' ? say.paidByMerchant(slip.merchant) : say.paidByCustomer
  const facts = [
    [say.order, slip.orderNumber],
    [say.carriage, carriage],
    ...(slip.returnBy ? [[say.postBefore, longDay(slip.returnBy, slip.locale)]] : []),
  ]
  let y = top
  for (const [name = '', value = ''] of facts) {
    y = write(sheet, name, { x: MARGIN, y, width: WIDTH - 90, size: 7, color: FAINT })
    y = write(sheet, value, { x: MARGIN, y, width: WIDTH - 90, size: 8.5 }) + 2
  }
}
