import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import Pdf from 'pdfkit'
import sharp from 'sharp'

/** Files that somebody might send who means harm, or whose phone was interrupted. Each is made here; none does anything. */

export const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#369' } })
  .jpeg()
  .toBuffer()
export const phonePhoto = await readFile(join(import.meta.dirname, 'photos/phone.heic'))

/** The least that unpackers take for an archive: one empty file, named as given. */
export function zip(name: string): Buffer {
  const named = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.write('PK\u0003\u0004', 'latin1')
  local.writeUInt16LE(named.length, 26)
  const central = Buffer.alloc(46)
  central.write('PK\u0001\u0002', 'latin1')
  central.writeUInt16LE(named.length, 28)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + named.length, 12)
  end.writeUInt32LE(local.length + named.length, 16)
  return Buffer.concat([local, named, central, named, end])
}

/** A picture with something before its pixels (a comment) or behind its end, where parsers of other kinds look. */
export const withComment = (words: string): Buffer => {
  const said = Buffer.from(words)
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(said.length + 2, 2)
  return Buffer.concat([photo.subarray(0, 2), head, said, photo.subarray(2)])
}

/** A PNG of a few hundred bytes that says it has this size. */
export function pngOf(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))])
}

export function heicOf(width: number, height: number): Buffer {
  const bomb = Buffer.from(phonePhoto)
  const at = bomb.indexOf('ispe')
  bomb.writeUInt32BE(width, at + 8)
  bomb.writeUInt32BE(height, at + 12)
  return bomb
}

/** The largest that WebP can say: 16,383 each way. */
export async function webpBomb(): Promise<Buffer> {
  const webp = await sharp(photo).webp({ lossless: true }).toBuffer()
  webp.writeUInt32LE(0x0fffbffe, webp.indexOf('VP8L') + 9)
  return webp
}

export async function invoice(
  options: ConstructorParameters<typeof Pdf>[0] = {},
  write?: (page: PDFKit.PDFDocument) => void,
): Promise<Buffer> {
  const page = new Pdf(options)
  const pieces: Buffer[] = []
  page.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = new Promise((resolve) => page.on('end', resolve))
  page.text('Facture 2026-1142')
  write?.(page)
  page.end()
  await ended
  return Buffer.concat(pieces)
}

/** The invoice with one more object. */
export async function invoiceWith(object: string | Buffer): Promise<Buffer> {
  const pdf = await invoice()
  const at = pdf.lastIndexOf('xref\n')
  return Buffer.concat([pdf.subarray(0, at), Buffer.from('90 0 obj\n'), Buffer.from(object), Buffer.from('\nendobj\n'), pdf.subarray(at)])
}

/** An object that only who unpacks it sees. */
export const packed = (object: string, content = deflateSync(`9 0 ${object}`)): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])

export const pdfBomb = (): Promise<Buffer> => {
  const zeros = deflateSync(Buffer.alloc(64 * 2 ** 20), { level: 9 })
  return invoiceWith(
    Buffer.concat(Array.from({ length: 5 }, (_, nth) => Buffer.concat([Buffer.from(`\nendobj\n9${nth} 0 obj\n`), packed('', zeros)]))),
  )
}
