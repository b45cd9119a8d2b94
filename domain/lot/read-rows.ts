/** One row of a list of products to send back, as it was written; `line` is its place in what was pasted, from 1. */
export type GivenRow = { line: number; order: string; sku: string; serial: string; quantity: number; reason: string; reference: string }

/** A row that says nothing usable keeps its text, so that it can be shown and mended. */
export type UnreadRow = { line: number; text: string; code: 'quantity_unreadable' | 'nothing_named' | 'too_many_rows' }

type Column = 'order' | 'sku' | 'serial' | 'quantity' | 'reason' | 'reference'

const maxRows = 500

/** The names that spreadsheets give these columns, in both languages, without accents, case or signs. */
const names: Readonly<Record<Column, readonly string[]>> = {
  order: ['commande', 'numerodecommande', 'ndecommande', 'ncommande', 'order', 'ordernumber'],
  sku: ['sku', 'reference', 'ref', 'article', 'produit', 'codearticle', 'product', 'item'],
  serial: ['serie', 'numerodeserie', 'ndeserie', 'nserie', 'sn', 'imei', 'serial', 'serialnumber'],
  quantity: ['quantite', 'qte', 'qty', 'quantity', 'nombre'],
  reason: ['motif', 'justification', 'raison', 'motifduretour', 'reason', 'returnreason'],
  reference: [
    'votrereference',
    'mareference',
    'referenceclient',
    'refclient',
    'yourreference',
    'ownreference',
    'note',
    'commentaire',
    'comment',
  ],
}

/**
 * What a spreadsheet, a CSV file or a hurried paste holds: separated by tabs, semicolons or commas (whichever the text uses), quoted or not, with
 * a heading or without, with a byte-order mark or without. Without a heading one column is a serial or a SKU, and further ones are read as
 * serial, SKU, quantity, own reference.
 */
export function readRows(text: string): { rows: GivenRow[]; unread: UnreadRow[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const separator = separatorOf(lines)
  const split = lines.flatMap((written, index) =>
    written.trim() === '' ? [] : [{ line: index + 1, written, cells: cellsOf(written, separator) }],
  )
  const heading = split[0] && headingOf(split[0].cells)
  const columns: readonly (Column | undefined)[] = heading ?? ['serial', 'sku', 'quantity', 'reference']
  const rows: GivenRow[] = []
  const unread: UnreadRow[] = []
  for (const { line, written, cells } of heading ? split.slice(1) : split) {
    const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? ''
    const quantity = quantityOf(cell('quantity'))
    const named = { line, order: cell('order'), sku: cell('sku'), serial: cell('serial') }
    const row = { ...named, reason: cell('reason'), reference: cell('reference') }
    if (quantity === undefined) unread.push({ line, text: written, code: 'quantity_unreadable' })
    else if (row.serial === '' && row.sku === '') unread.push({ line, text: written, code: 'nothing_named' })
    else if (rows.length >= maxRows) unread.push({ line, text: written, code: 'too_many_rows' })
    else rows.push({ ...row, quantity })
  }
  return { rows, unread }
}

/** The sign that stands in most lines; a comma last, since French decimals hold some. */
function separatorOf(lines: readonly string[]): string {
  const used = (sign: string): number => lines.filter((line) => line.includes(sign)).length
  return ['\t', ';', ','].toSorted((a, b) => used(b) - used(a))[0] ?? ';'
}

/** A quoted cell may hold the separator, and a quote written twice. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at)
    if (sign === '"' && quoted && line.charAt(at + 1) === '"') cell += line.charAt(++at)
    else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted
    else if (sign === separator && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell]
}

/** The columns by their names, where at least one cell names one and none looks like a number of a product. */
function headingOf(cells: readonly string[]): (Column | undefined)[] | undefined {
  const columns = cells.map(columnOf)
  return columns.includes('serial') || columns.includes('sku') ? columns : undefined
}

function columnOf(cell: string): Column | undefined {
  if (/\d/.test(cell)) return undefined
  const plain = cell
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  return (Object.keys(names) as Column[]).find((column) => names[column].includes(plain))
}

/** « 2 », « 2,0 », « 2.00 », « 1 000 »; nothing is one. Undefined for what is no whole number of units from 1 to 1000. */
function quantityOf(text: string): number | undefined {
  if (text === '') return 1
  const match = /^(\d+)(?:[.,]0+)?$/.exec(text.replace(/[\s\u00A0\u202F]/g, ''))
  const quantity = Number(match?.[1] ?? 0)
  return quantity >= 1 && quantity <= 1000 ? quantity : undefined
}
