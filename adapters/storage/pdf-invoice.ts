import { constants, inflateSync } from 'node:zlib'

/**
 * Names under which an electronic invoice carries its data: Factur-X and ZUGFeRD 2.1 (factur-x.xml), ZUGFeRD before (zugferd-invoice.xml, in
 * either case), the XRechnung profile (xrechnung.xml).
 */
const dataNames: ReadonlySet<string> = new Set(['factur-x.xml', 'zugferd-invoice.xml', 'ZUGFeRD-invoice.xml', 'xrechnung.xml'])

/** A key that says where a carried file's content is; its three signs alone occur by chance in a large picture. */
export const contentKey = /\/EF[\s\0]*(?:%|<<|\d+\s+\d+\s+R)/
const everyContentKey = new RegExp(contentKey, 'g')

const text = String.raw`\((?:\\[^]|[^()\\])*\)|<[0-9A-Fa-f\s]*>`
const contents = String.raw`<<(?:\s*\/\w+\s+\d+\s+\d+\s+R)+\s*>>`
const value = String.raw`(?:\s*(?:${text}|\/[\w.+-]+)|\s+(?:\d+\s+\d+\s+R|true|false|-?\d+))`
/** A file specification (ISO 32000-1, 7.11.3) as writers of invoices write it: flat, without comments, its content named in it. */
const specification = new RegExp(String.raw`<<(?:\s*\/(?!EF\b)\w+(?!\w)${value}|\s*\/EF\s*${contents})+\s*>>`, 'g')
const nameIn = new RegExp(String.raw`\/(?:F|UF|DOS|Mac|Unix)\s*(${text})`, 'g')

/**
 * Whether all that this PDF carries is the data of an electronic invoice: one XML under one of its names, however often it is pointed at.
 * `readable` is all that may hold objects, unpacked and with names plain. What is written in an unusual way is not believed.
 */
export function carriesInvoiceAlone(pdf: Buffer, readable: readonly string[]): boolean {
  const pointing = readable.flatMap(specificationsIn)
  const keys = readable.reduce((sum, part) => sum + (part.match(everyContentKey)?.length ?? 0), 0)
  if (pointing.length === 0 || pointing.length < keys || !pointing.every(isNamed)) return false
  const targets = new Set(pointing.flatMap((one) => one.match(new RegExp(contents))?.[0].match(/\d+\s+\d+(?=\s+R)/g) ?? []))
  const [target, ...others] = targets
  return target !== undefined && others.length === 0 && isXml(pdf, target)
}

const specificationsIn = (part: string): string[] =>
  [...part.matchAll(specification)].filter((found) => contentKey.test(found[0]) && !inComment(part, found.index)).map(([found]) => found)

function inComment(part: string, at: number): boolean {
  const line = Math.max(part.lastIndexOf('\n', at), part.lastIndexOf('\r', at))
  return part.slice(line + 1, at).includes('%')
}

/** It is called something, and nothing but one of the names. */
function isNamed(dictionary: string): boolean {
  const names = [...dictionary.matchAll(nameIn)].map(([, name = '']) => spoken(name))
  return names.length > 0 && names.every((name) => dataNames.has(name))
}

/** A string, escaped or in hexadecimal, in Latin letters or UTF-16 (ISO 32000-1, 7.9.2). */
function spoken(literal: string): string {
  const bytes = literal.startsWith('<') ? Buffer.from(literal.replaceAll(/[<>\s]/g, ''), 'hex') : Buffer.from(unescaped(literal), 'latin1')
  if (bytes.toString('latin1', 0, 2) !== 'þÿ' || bytes.length % 2 > 0) return bytes.toString('latin1')
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
}

const unescaped = (literal: string): string =>
  literal
    .slice(1, -1)
    .replaceAll(/\\(?:([0-7]{1,3})|([^]))/g, (_, octal?: string, sign = '') =>
      octal === undefined ? sign : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
    )

/** The one object of this number is a stream of XML, packed once or not at all. */
function isXml(pdf: Buffer, reference: string): boolean {
  const object = new RegExp(String.raw`(?<!\d)${reference.replaceAll(/\s+/g, String.raw`\s+`)}\s+obj\b([^]{0,4000}?)stream\r?\n`, 'g')
  const [head, ...others] = pdf.toString('latin1').matchAll(object)
  if (!head || others.length > 0) return false
  const said = (head[1] ?? '').replaceAll(new RegExp(text, 'g'), ' ')
  if (/[(%]|endobj/.test(said)) return false
  const content = pdf.subarray(head.index + head[0].length)
  const filter = /\/(?:Filter|F)\s*(\[[^\]]*\]|\/\w+)/.exec(said)?.[1]
  if (filter === undefined) return /^(ï»¿)?\s*<[?\w]/.test(content.toString('latin1', 0, 100))
  return /^(\[\s*)?\/(FlateDecode|Fl)\s*\]?$/.test(filter) && /^(ï»¿)?\s*<[?\w]/.test(unpacked(content, 4 * 2 ** 20)?.slice(0, 100) ?? '')
}

/** What is packed from here on, as it is; undefined where it does not unpack, or to more than `most` bytes. */
export function unpacked(packed: Buffer, most: number): string | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
  } catch {
    return undefined
  }
}
