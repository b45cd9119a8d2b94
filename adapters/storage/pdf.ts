import { pipeline } from 'node:stream/promises'
import { createInflate } from 'node:zlib'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { carriesInvoiceAlone, contentKey, unpacked } from './pdf-invoice.ts'

/** Packed streams are looked through up to here: more is a bomb, or nothing to attach to a request. */
const MOST_UNPACKED_BYTES = 256 * 2 ** 20
const MOST_STREAMS = 20_000
/** More than any dictionary before a stream, padded with comments or not. */
const LONGEST_DICTIONARY = 65_536
/** Longer than any name looked for, so that one across two pieces is found. */
const OVERLAP = 64
/** What holds the objects of an invoice, unpacked, with much room. */
const MOST_READABLE_BYTES = 16 * 2 ** 20

/**
 * Why this PDF is not kept, or undefined. It is an attachment to look at: nothing in it may run, start or fetch, nothing may hide in
 * it, and what cannot be looked into is not believed. The one thing that it may carry is the data of an electronic invoice. Read as bytes and not as a document, because readers that repair broken files
 * find objects where the document says there are none.
 */
export async function faultOfPdf(bytes: Uint8Array): Promise<Refusal | undefined> {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = /^%PDF-[12]\.\d/.test(pdf.subarray(0, 8).toString('latin1')) && pdf.subarray(-1024).includes('%%EOF')
  if (!whole) return broken()
  if (endsAsArchive(pdf)) return refuse('invalid', 'file_two_kinds')
  const seen = lookAt(pdf)
  const fault = seen.fault ?? (await faultInStreams(pdf, seen))
  if (fault || !seen.carries) return fault
  const readable = readableParts(pdf)
  return readable && carriesInvoiceAlone(pdf, readable) ? undefined : refuse('invalid', 'pdf_embedded_files')
}

/** A ZIP is read from its end, whatever it begins with: its last record stands in the last bytes, before a comment of 64 kB at most. */
const endsAsArchive = (pdf: Buffer): boolean => pdf.subarray(-65_557).includes('PK\u0005\u0006')

const broken = (): Refusal => refuse('invalid', 'pdf_broken')

/** A file that acts needs one of these names (ISO 32000: actions, rich media, forms, encryption). */
const forbidden = [
  { pattern: /\/Encrypt(?![A-Za-z0-9])/, fault: refuse('invalid', 'pdf_encrypted') },
  {
    pattern: /\/(JavaScript|Launch|Rendition|RichMedia|XFA|ImportData|SubmitForm|GoToE|GoToR|Movie|Sound)(?![A-Za-z0-9])/,
    fault: refuse('invalid', 'pdf_active'),
  },
]
const carrying = /\/EmbeddedFiles?(?![A-Za-z0-9])/

/** What was seen so far: why it is refused at once, and whether it carries files. */
type Seen = { fault?: Refusal | undefined; carries: boolean }

function lookAt(piece: Buffer): Seen {
  const text = plainNames(piece.toString('latin1'))
  return { fault: forbidden.find(({ pattern }) => pattern.test(text))?.fault, carries: carrying.test(text) || contentKey.test(text) }
}

/** Any character of a name may be written `#xx`: read as a reader would. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Objects may stand in packed streams, where their names are not seen from outside. */
async function faultInStreams(pdf: Buffer, seen: Seen): Promise<Refusal | undefined> {
  let bytes = 0
  let streams = 0
  for (const { dictionary, start } of streamsOf(pdf)) {
    if (++streams > MOST_STREAMS) return refuse('invalid', 'pdf_too_complex')
    const packed = looksPacked(pdf, start)
    if (dictionary === undefined || (holdsObjects(dictionary) && !legible(dictionary, packed))) return broken()
    if (!packed) continue
    bytes += await lookThrough(pdf.subarray(start), MOST_UNPACKED_BYTES - bytes, seen)
    if (seen.fault) return seen.fault
  }
  return undefined
}

/** The file itself and its packed objects, with plain names; undefined where that is more than an invoice has. */
function readableParts(pdf: Buffer): string[] | undefined {
  const parts = [plainNames(pdf.toString('latin1'))]
  let left = MOST_READABLE_BYTES
  for (const { dictionary, start } of streamsOf(pdf)) {
    if (dictionary === undefined || !holdsObjects(dictionary) || !looksPacked(pdf, start)) continue
    const part = unpacked(pdf.subarray(start), left)
    if (part === undefined || part.length >= left) return undefined
    left -= part.length
    parts.push(plainNames(part))
  }
  return parts
}

/** Where each stream begins, with the dictionary before it; undefined when it is too far away to be one. */
function* streamsOf(pdf: Buffer): Generator<{ dictionary: string | undefined; start: number }> {
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const lineEnd = /^(\r\n|\r|\n| )/.exec(pdf.subarray(at + 6, at + 8).toString('latin1'))?.[0]
    if (lineEnd === undefined || pdf.subarray(Math.max(0, at - 3), at).toString('latin1') === 'end') continue
    const before = pdf.subarray(Math.max(0, at - LONGEST_DICTIONARY), at).toString('latin1')
    yield { dictionary: dictionaryIn(before), start: at + 6 + lineEnd.length }
  }
}

/** What was said since the object began; comments and strings say nothing, and might pretend that it begins later. */
function dictionaryIn(before: string): string | undefined {
  const said = before.replace(/%[^\r\n]*|\((?:\\.|[^()\\])*\)/gs, ' ')
  const begin = [...said.matchAll(/\d\s+\d+\s+obj/g)].at(-1)?.index
  return begin === undefined ? undefined : plainNames(said.slice(begin))
}

/** RFC 1950: the first two bytes of zlib, whatever the dictionary says of them. */
const looksPacked = (pdf: Buffer, at: number): boolean =>
  at + 2 <= pdf.byteLength && (pdf.readUInt8(at) & 0x0f) === 8 && pdf.readUInt16BE(at) % 31 === 0

/** An object stream says how many objects it has and where the first begins, whatever it calls itself. */
const holdsObjects = (dictionary: string): boolean =>
  dictionary.includes('/ObjStm') || (/\/First\s+\d/.test(dictionary) && /\/N\s+\d/.test(dictionary))

/** Packed once, or not at all, and without a predictor that would disguise the names. Writers of object streams do nothing else. */
function legible(dictionary: string, packed: boolean): boolean {
  if (/\/(DecodeParms|DP)(?![A-Za-z0-9])/.test(dictionary)) return false
  const filter = /\/(?:Filter|F)\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]
  return filter === undefined ? !packed : packed && /^(\[\s*)?\/(FlateDecode|Fl)\s*\]?$/.test(filter)
}

/** Unpacks piece by piece, never the whole in memory; answers how many bytes. Where it does not unpack, no reader reads on either. */
async function lookThrough(packed: Buffer, most: number, seen: Seen): Promise<number> {
  let bytes = 0
  let tail: Buffer = Buffer.alloc(0)
  const look = async (unpacked: AsyncIterable<Buffer>): Promise<void> => {
    for await (const piece of unpacked) {
      const window = Buffer.concat([tail, piece])
      bytes += piece.byteLength
      const { fault, carries } = lookAt(window)
      seen.fault = bytes > most ? refuse('invalid', 'pdf_too_complex') : fault
      seen.carries ||= carries
      if (seen.fault) return
      tail = window.subarray(-OVERLAP)
    }
  }
  await pipeline(pieces(packed), createInflate(), look).catch(() => undefined)
  return bytes
}

function* pieces(packed: Buffer): Generator<Buffer> {
  for (let at = 0; at < packed.byteLength; at += 16_384) yield packed.subarray(at, at + 16_384)
}
