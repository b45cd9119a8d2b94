import type { Locale } from '#domain/actor.ts'
import { type DockCommand, dockCommands } from '#domain/dock/command-codes.ts'
import { code128 } from './codes.ts'
import { commandWords } from './command-words.ts'
import { draw, FAINT, finish, newSheet, rule, type Sheet, write } from './sheet.ts'

const A4: [number, number] = [595.28, 841.89]
const MARGIN = 34
const WIDTH = A4[0] - 2 * MARGIN
const COLUMNS = 3
const CELL = { width: WIDTH / COLUMNS, height: 48.5 }
/** A module of 0.41 mm: read from a laminated sheet at arm's length. Nine millimetres of bars, and as much white to the next ones. */
const MODULE = 1.15
const BARS = 26

/** A4, to be laminated and hung beside the table: every command of the dock as a code. */
export async function printCommandSheet({ locale, merchant }: { locale: Locale; merchant: string }): Promise<Uint8Array> {
  const say = commandWords[locale]
  const sheet = newSheet({ size: A4, margin: MARGIN, title: say.title, lang: locale })
  write(sheet, merchant, { x: MARGIN, y: MARGIN - 8, width: WIDTH, size: 9, color: FAINT, align: 'right' })
  let y = write(sheet, say.title, { x: MARGIN, y: MARGIN - 12, width: WIDTH - 100, size: 18, font: 'bold' })
  y = write(sheet, say.how, { x: MARGIN, y, width: WIDTH, size: 9.5 }) + 4
  for (const fields of sections) y = section(sheet, { fields, locale, y })
  write(sheet, say.foot, { x: MARGIN, y: A4[1] - MARGIN + 8, width: WIDTH, size: 7.5, color: FAINT })
  return finish(sheet)
}

/** What fills its rows ill by itself stands together. */
const sections: readonly (readonly DockCommand['field'][])[] = [
  ['act'],
  ['seal'],
  ['condition', 'verdict'],
  ['reason'],
  ['grade', 'disposition'],
  ['wipe'],
]

type Section = { fields: readonly DockCommand['field'][]; locale: Locale; y: number }

function section(sheet: Sheet, { fields, locale, y: top }: Section): number {
  const say = commandWords[locale]
  rule(sheet, { x: MARGIN, y: top, width: WIDTH })
  const [first = '', ...others] = fields.map((field) => say.fields[field])
  const name = [first, ...others.map((other) => other.toLocaleLowerCase(locale))].join(', ')
  const y = write(sheet, name, { x: MARGIN, y: top + 3, width: WIDTH, size: 9, color: FAINT }) + 1
  const commands = fields.flatMap((wanted) => dockCommands.filter(({ command }) => command.field === wanted))
  for (const [index, { code, command }] of commands.entries()) {
    const x = MARGIN + (index % COLUMNS) * CELL.width
    cell(sheet, { code, words: wordsOf(command, locale), x, y: y + Math.floor(index / COLUMNS) * CELL.height })
  }
  return y + Math.ceil(commands.length / COLUMNS) * CELL.height + 1
}

function cell(sheet: Sheet, { code, words, x, y }: { code: string; words: string; x: number; y: number }): void {
  const linear = code128(code)
  write(sheet, words, { x, y, width: CELL.width - 8, size: 10.5, font: 'bold' })
  // Ten modules of white before it.
  draw(sheet, linear, { x: x + 10 * MODULE, y: y + 14.5, width: linear.width * MODULE, height: BARS })
}

const wordsOf = ({ field, value }: DockCommand, locale: Locale): string => {
  const ofField: Readonly<Record<string, string>> = commandWords[locale].commands[field]
  return ofField[value] ?? value
}
