import type { Reader, Sheet } from '#application/sheets/sheet.ts'
import { inPieces } from './pieces.ts'
import { type Entry, zipped } from './zip.ts'
import { attribute, worksheet } from './worksheet.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Tables as a workbook of Office Open XML (ECMA-376), a sheet each. Texts stand in their cells as text, whatever they begin with. */
export function writeWorkbook(sheets: readonly Sheet[], reader: Reader): AsyncIterable<Uint8Array> {
  const names = sheetNames(sheets)
  return zipped(entries(sheets, names, reader))
}

function* entries(sheets: readonly Sheet[], names: readonly string[], reader: Reader): Generator<Entry> {
  yield part('[Content_Types].xml', contentTypes(sheets.length))
  yield part('_rels/.rels', relationships([{ type: 'officeDocument', target: 'xl/workbook.xml' }]))
  yield part('xl/workbook.xml', book(names))
  yield part(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
      { type: 'styles', target: 'styles.xml' },
    ]),
  )
  yield part('xl/styles.xml', styles)
  for (const [index, sheet] of sheets.entries())
    yield { name: `xl/worksheets/sheet${index + 1}.xml`, content: inPieces(worksheet(sheet, reader)) }
}

const part = (name: string, text: string): Entry => ({ name, content: once(new TextEncoder().encode(HEAD + text)) })

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}

const contentTypes = (count: number): string => `<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
${Array.from({ length: count }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}
</Types>`

const relationships = (of: readonly { type: string; target: string }[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${of
    .map(({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const book = (names: readonly string[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
    .map((name, index) => `<sheet name="${attribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`

/** The formats that `styleOf` (worksheet.ts) counts on, in its order. */
const styles = `<styleSheet xmlns="${MAIN}">
<numFmts count="4"><numFmt numFmtId="164" formatCode="#,##0.00"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="167" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="167" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`

const LONGEST_NAME = 31

/** A sheet's name has 31 characters at most, none of these signs, no apostrophe at its ends, and no namesake. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, index) => {
    const plain = name
      .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .slice(0, LONGEST_NAME)
      .replaceAll(/^'+|'+$/g, '')
      .trim()
    const own = plain === '' || taken.has(plain.toLowerCase()) ? `${plain.slice(0, LONGEST_NAME - 4)} ${index + 1}`.trim() : plain
    taken.add(own.toLowerCase())
    return own
  })
}
