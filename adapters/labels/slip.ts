import type { SlipView } from '#application/labels/slip-view.ts'
import { code128, qr } from './codes.ts'
import { draw, FAINT, finish, heightOf, newSheet, rule, type Sheet, write } from './sheet.ts'
import { printLines } from './slip-lines.ts'
import { longDay, words } from './words.ts'

const A4: [number, number] = [595.28, 841.89]
const MARGIN = 48
const WIDTH = A4[0] - 2 * MARGIN
const HALF = (WIDTH - 24) / 2
const FOOT = A4[1] - MARGIN

/** A4, to be put into the parcel; a warning instead of an address where nothing may be posted. */
export async function printSlip(slip: SlipView): Promise<Uint8Array> {
  const say = words[slip.locale]
  const sheet = newSheet({ size: A4, margin: MARGIN, title: `${say.slip} ${slip.number}`, lang: slip.locale })
  let y = head(sheet, slip)
  y = slip.doNotPost ? warning(sheet, slip, y) : addresses(sheet, slip, y)
  y = facts(sheet, slip, y)
  y = printLines(sheet, slip, { x: MARGIN, y, width: WIDTH, foot: FOOT })
  if (!slip.doNotPost) steps(sheet, slip, y)
  numberPages(sheet, slip)
  return finish(sheet)
}

function head(sheet: Sheet, slip: SlipView): number {
  const say = words[slip.locale]
  write(sheet, slip.merchant, { x: MARGIN, y: MARGIN, width: HALF, size: 12, font: 'bold', color: FAINT })
  write(sheet, say.slip, { x: MARGIN, y: MARGIN + 20, width: HALF, size: 26, font: 'bold' })
  write(sheet, slip.number, { x: MARGIN, y: MARGIN + 58, width: HALF, size: 17, font: 'mono' })
  const linear = code128(slip.number)
  const matrix = 84
  const left = A4[0] - MARGIN - matrix
  draw(sheet, qr(slip.number), { x: left, y: MARGIN, width: matrix, height: matrix })
  // A module of 0.4 mm: read by a hand scanner from a folded sheet, and by a phone.
  draw(sheet, linear, { x: MARGIN, y: MARGIN + 92, width: linear.width * 1.15, height: 42 })
  return MARGIN + 158
}

function addresses(sheet: Sheet, { from, to, merchant, locale }: SlipView, top: number): number {
  const say = words[locale]
  const address = to[0]?.startsWith(merchant) ? to : [merchant, ...to]
  const column = (title: string, lines: readonly string[], x: number): number => {
    const y = write(sheet, title, { x, y: top, width: HALF, size: 9, color: FAINT })
    return write(sheet, lines.join('\n'), { x, y: y + 2, width: HALF, size: 11 })
  }
  return Math.max(column(say.sender, from, MARGIN), column(say.recipient, address, MARGIN + HALF + 24)) + 16
}

function warning(sheet: Sheet, { locale }: SlipView, top: number): number {
  const say = words[locale]
  const inner = { x: MARGIN + 18, width: WIDTH - 36 }
  const height = 62 + say.stop.reduce((sum, line) => sum + heightOf(sheet, line, { width: inner.width, size: 12 }) + 6, 0)
  sheet.rect(MARGIN, top, WIDTH, height).lineWidth(3).strokeColor('black').stroke()
  let y = write(sheet, say.stopTitle, { ...inner, y: top + 16, size: 22, font: 'bold' }) + 8
  for (const line of say.stop) y = write(sheet, line, { ...inner, y, size: 12 }) + 6
  return top + height + 18
}

function facts(sheet: Sheet, slip: SlipView, top: number): number {
  const say = words[slip.locale]
  const carriage = slip.payer === 'merchant' ? say.paidByMerchant(slip.merchant) : say.paidByCustomer
  const all = [
    [say.order, slip.orderNumber],
    [say.request, slip.typeLabel],
    ...(slip.doNotPost ? [] : [[say.carriage, carriage]]),
    ...(slip.carrier && !slip.doNotPost ? [[say.carrier, slip.carrier.name]] : []),
    ...(slip.returnBy && !slip.doNotPost ? [[say.postBefore, longDay(slip.returnBy, slip.locale)]] : []),
  ]
  rule(sheet, { x: MARGIN, y: top, width: WIDTH })
  const width = WIDTH / all.length - 10
  // Five beside one another: an order's number still stands on one line.
  const size = all.length > 4 ? 9.5 : 11
  const bottoms = all.map(([name = '', value = ''], index) => {
    const x = MARGIN + (WIDTH / all.length) * index
    const y = write(sheet, name, { x, y: top + 8, width, size: 9, color: FAINT })
    return write(sheet, value, { x, y: y + 1, width, size, font: 'bold' })
  })
  return Math.max(...bottoms) + 14
}

function steps(sheet: Sheet, slip: SlipView, top: number): void {
  const say = words[slip.locale]
  const told = say.steps(slip.carrier)
  const lines = [...told, ...(slip.lithium ? [say.lithium] : [])]
  const width = WIDTH - 22
  const height = 26 + lines.reduce((sum, line) => sum + heightOf(sheet, line, { width, size: 10.5 }) + 4, 0)
  let y = top + 12
  if (y + height > FOOT - 14) {
    sheet.addPage()
    y = MARGIN
  }
  y = write(sheet, say.howTo, { x: MARGIN, y, width: WIDTH, size: 13, font: 'bold' }) + 4
  for (const [index, line] of lines.entries()) {
    write(sheet, index < told.length ? `${index + 1}.` : '!', { x: MARGIN, y, width: 18, size: 10.5, font: 'bold' })
    y = write(sheet, line, { x: MARGIN + 22, y, width, size: 10.5 }) + 4
  }
}

/** Every page says whose it is: they part easily. */
function numberPages(sheet: Sheet, slip: SlipView): void {
  const { start, count } = sheet.bufferedPageRange()
  if (count === 1) return
  for (let page = start; page < start + count; page++) {
    sheet.switchToPage(page)
    write(sheet, `${slip.number}   ${words[slip.locale].page(page + 1, count)}`, {
      x: MARGIN,
      y: FOOT + 10,
      width: WIDTH,
      size: 8,
      color: FAINT,
      align: 'right',
    })
  }
}
