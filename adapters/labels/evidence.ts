import type { EvidenceUnit, EvidenceView } from '#application/claims/evidence-view.ts'
import { commandWords } from './command-words.ts'
import { evidenceWords } from './evidence-words.ts'
import { addressBelow, FAINT, finish, heightOf, newSheet, numberPages, rule, type Sheet, write } from './sheet.ts'
import { moneyIn, shortDay } from './statement-signs.ts'

const A4: [number, number] = [595.28, 841.89]
const MARGIN = 48
const WIDTH = A4[0] - 2 * MARGIN
const FOOT = A4[1] - MARGIN
const PHOTO = { width: (WIDTH - 24) / 3, height: 130 }
const NAME = 130

/** A4: what goes to a supplier with the goods, unit by unit, with photos. */
export async function printEvidence(view: EvidenceView): Promise<Uint8Array> {
  const say = evidenceWords[view.locale]
  const sheet = newSheet({ size: A4, margin: MARGIN, title: `${say.title} ${view.number}`, lang: view.locale })
  let y = facts(sheet, head(sheet, view), factsOf(view))
  for (const unit of view.units) y = printUnit(sheet, unit, { view, y, ...(await picturesOf(unit)) })
  numberPages(sheet, { x: MARGIN, y: FOOT + 10, width: WIDTH }, (page, pages) => `${view.number}   ${say.page(page, pages)}`)
  return finish(sheet)
}

function head(sheet: Sheet, { merchant, locale, number }: EvidenceView): number {
  let y = write(sheet, merchant.name, { x: MARGIN, y: MARGIN, width: WIDTH, size: 12, font: 'bold' })
  y = write(sheet, addressBelow(merchant), { x: MARGIN, y, width: WIDTH, size: 9.5, color: FAINT })
  y = write(sheet, evidenceWords[locale].title, { x: MARGIN, y: y + 18, width: WIDTH, size: 22, font: 'bold' })
  return write(sheet, number, { x: MARGIN, y: y + 1, width: WIDTH, size: 13, font: 'mono' }) + 12
}

type Fact = { name: string; value: string }

function factsOf(view: EvidenceView): Fact[] {
  const { locale, supplier, reference, openedOn, sentOn, carrier, tracking, expected, currency, units } = view
  const say = evidenceWords[locale]
  const by = [carrier, tracking].filter((word) => word !== null).join(' ')
  return [
    { name: say.to, value: supplier },
    ...(reference === null ? [] : [{ name: say.reference, value: reference }]),
    { name: sentOn === null ? say.opened : say.sent, value: shortDay(sentOn ?? openedOn, locale) },
    ...(by === '' ? [] : [{ name: say.by, value: by }]),
    { name: say.expected, value: `${moneyIn(currency, locale)(expected)}, ${say.units(units.length)}` },
  ]
}

function facts(sheet: Sheet, top: number, all: readonly Fact[]): number {
  let y = top
  for (const { name, value } of all) {
    write(sheet, name, { x: MARGIN, y, width: NAME - 8, size: 9.5, color: FAINT })
    y = write(sheet, value, { x: MARGIN + NAME, y, width: WIDTH - NAME, size: 10.5 }) + 3
  }
  return y + 8
}

function unitFacts(unit: EvidenceUnit, { locale, currency }: EvidenceView): Fact[] {
  const say = evidenceWords[locale]
  const words = commandWords[locale].commands
  const grade = unit.grade === null ? null : `${say.grade} ${unit.grade}`
  const seen = [unit.condition && words.condition[unit.condition], unit.seal && words.seal[unit.seal], grade].filter(Boolean).join(', ')
  const received = unit.receivedOn === null ? '' : shortDay(unit.receivedOn, locale)
  const inspected = unit.inspectedOn === null ? '' : `, ${say.inspected} ${shortDay(unit.inspectedOn, locale)}`
  return [
    { name: say.serial, value: unit.serial ?? say.noSerial },
    ...(unit.declared === null ? [] : [{ name: say.declared, value: unit.declared }]),
    ...(unit.defect === null ? [] : [{ name: say.defect, value: unit.defect }]),
    { name: say.observed, value: seen || '–' },
    { name: say.received, value: `${received}${inspected}` },
    { name: say.ours, value: unit.number },
    { name: say.expected, value: moneyIn(currency, locale)(unit.expected) },
  ]
}

type Pictures = { pictures: readonly Uint8Array[]; unprinted: number }

/** One after another, each made small before the next is read: originals are a phone's. */
async function picturesOf({ photos, unprinted }: EvidenceUnit): Promise<Pictures> {
  const pictures: Uint8Array[] = []
  for (const read of photos) {
    const picture = await read()
    if (picture) pictures.push(picture)
  }
  return { pictures, unprinted: unprinted + photos.length - pictures.length }
}

/** A unit's facts stay together; its photos come below, row by row. */
function printUnit(
  sheet: Sheet,
  unit: EvidenceUnit,
  { view, y: top, pictures, unprinted }: Pictures & { view: EvidenceView; y: number },
): number {
  const say = evidenceWords[view.locale]
  const known = unitFacts(unit, view)
  const height = known.reduce((sum, { value }) => sum + heightOf(sheet, value, { width: WIDTH - NAME, size: 10.5 }) + 3, 44)
  let y = room(sheet, top, height)
  rule(sheet, { x: MARGIN, y, width: WIDTH })
  y = write(sheet, unit.name, { x: MARGIN, y: y + 9, width: WIDTH, size: 12.5, font: 'bold' })
  y = write(sheet, unit.sku, { x: MARGIN, y, width: WIDTH, size: 9.5, font: 'mono', color: FAINT }) + 4
  y = facts(sheet, y, known)
  const notes = [...(unit.wiped ? [say.wiped] : []), ...(unprinted > 0 ? [say.unprinted(unprinted)] : [])]
  if (notes.length > 0) y = write(sheet, notes.join('. '), { x: MARGIN, y: y - 4, width: WIDTH, size: 9.5, color: FAINT }) + 6
  for (let row = 0; row < pictures.length; row += 3) {
    y = room(sheet, y, PHOTO.height + 10)
    for (const [place, photo] of pictures.slice(row, row + 3).entries())
      sheet.image(Buffer.from(photo), MARGIN + place * (PHOTO.width + 12), y, { fit: [PHOTO.width, PHOTO.height] })
    y += PHOTO.height + 10
  }
  return y + 6
}

/** Where so much fits: here, or at the top of a fresh page. */
function room(sheet: Sheet, y: number, height: number): number {
  if (y + height <= FOOT) return y
  sheet.addPage()
  return sheet.page.margins.top
}
