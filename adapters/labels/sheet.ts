import { join } from 'node:path'
import Pdf from 'pdfkit'
import type { Code } from './codes.ts'

/** One paper being printed. Lengths are points: 72 to the inch. */
export type Sheet = PDFKit.PDFDocument

const fonts = { regular: 'radio-canada-regular', bold: 'radio-canada-semibold', mono: 'atkinson-hyperlegible-mono-medium' } as const
type Font = keyof typeof fonts

const INK = '#16202c'
export const FAINT = '#55616e'
const RULE = '#c3cad1'

export type Paper = { size: [number, number]; margin: number; title: string; lang: string }

export function newSheet({ size, margin, title, lang }: Paper): Sheet {
  // No foot of its own: who writes knows where the page ends, and the writer would break it.
  const sheet = new Pdf({
    size,
    margins: { top: margin, left: margin, right: margin, bottom: 0 },
    lang,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title },
  })
  for (const [name, file] of Object.entries(fonts)) sheet.registerFont(name, join(import.meta.dirname, 'fonts', `${file}.ttf`))
  return sheet.font('regular').fillColor(INK)
}

/** The finished PDF. */
export async function finish(sheet: Sheet): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  sheet.end()
  for await (const piece of sheet) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

type Place = { x: number; y: number; width: number; size?: number; font?: Font; color?: string; align?: 'left' | 'right' | 'center' }

/** Words at a place, broken to the width; answers the y below them. */
export function write(
  sheet: Sheet,
  text: string,
  { x, y, width, size = 10, font = 'regular', color = INK, align = 'left' }: Place,
): number {
  sheet
    .font(font)
    .fontSize(size)
    .fillColor(color)
    .text(printable(text), x, y, { width, align, lineGap: size * 0.18 })
  return sheet.y
}

export const heightOf = (
  sheet: Sheet,
  text: string,
  { width, size = 10, font = 'regular' }: Pick<Place, 'width' | 'size' | 'font'>,
): number =>
  sheet
    .font(font)
    .fontSize(size)
    .heightOfString(printable(text), { width, lineGap: size * 0.18 })

/** At the foot of every page whose it is and which of how many: they part easily. */
export function numberPages(
  sheet: Sheet,
  foot: { x: number; y: number; width: number },
  said: (page: number, pages: number) => string,
): void {
  const { start, count } = sheet.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    sheet.switchToPage(page)
    write(sheet, said(page + 1, count), { ...foot, size: 8, color: FAINT, align: 'right' })
  }
}

/** The address that stands below a name, which does not say it again. */
export const addressBelow = ({ name, address }: { name: string; address: readonly string[] }): string =>
  (address[0]?.startsWith(name) ? address.slice(1) : address).join('\n')

export function rule(sheet: Sheet, { x, y, width }: { x: number; y: number; width: number }): void {
  sheet
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.75)
    .strokeColor(RULE)
    .stroke()
}

/** A code in a box, black and with nothing near: the caller leaves ten modules of white at the sides of a linear one, four around a QR. */
export function draw(sheet: Sheet, code: Code, box: { x: number; y: number; width: number; height: number }): void {
  const [sx, sy] = [box.width / code.width, box.height / code.height]
  for (const bar of code.bars) sheet.rect(box.x + bar.x * sx, box.y + bar.y * sy, bar.width * sx, bar.height * sy)
  sheet.fill('black')
}

/** What the fonts can write: Latin letters and the signs of French and English. The rest is brought near, or shown to be missing. */
const written =
  /[\n\x20-\x7e\u00a0-\u017f\u0218-\u021b\u2013\u2014\u2018-\u201e\u2022\u2026\u202f\u2032\u2033\u2039\u203a\u20ac\u2122\u2212]/u

function printable(text: string): string {
  const signs = Array.from(text.normalize('NFC'))
  return signs.map((sign) => (written.test(sign) ? sign : near(sign))).join('')
}

function near(sign: string): string {
  if (/\s/u.test(sign)) return ' '
  const bare = sign.normalize('NFKD').replace(/\p{M}/gu, '')
  return Array.from(bare).every((part) => written.test(part)) ? bare : '?'
}
