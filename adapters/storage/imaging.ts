import { createHash } from 'node:crypto'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { type Imaging, type KeptType, keptTypes, type SafeCopy } from '#application/files/ports.ts'
import { type ImageType, type Painted, pixelsOf, repaint } from './images.ts'
import { paintApart } from './paint-apart.ts'
import { faultOfPdf } from './pdf.ts'

/** A screenshot, or a photo made smaller: what is larger would be, unpacked, the largest thing in the server's memory. */
const MOST_PIXELS_HERE = 4_000_000

/** One file at a time per server: many large pictures at once would be the machine's whole memory. */
export function imaging(): Imaging {
  let last: Promise<unknown> = Promise.resolve()
  return {
    safeCopy(bytes) {
      const mine = last.then(() => safeCopy(bytes))
      last = mine.catch(() => undefined)
      return mine
    },
  }
}

async function safeCopy(bytes: Uint8Array): Promise<SafeCopy | Refusal> {
  const type = await typeOf(bytes)
  if (typeof type !== 'string') return type
  if (type === 'application/pdf') return (await faultOfPdf(bytes)) ?? kept(bytes, type, null)
  const painted = await paint(bytes, type)
  return isRefusal(painted) ? painted : kept(painted.content, type === 'image/heic' ? 'image/jpeg' : type, painted.thumbnail)
}

async function paint(bytes: Uint8Array, type: ImageType | 'image/heic'): Promise<Painted | Refusal> {
  if (type === 'image/heic') return paintApart(bytes, type)
  const pixels = await pixelsOf(bytes)
  if (isRefusal(pixels)) return pixels
  return pixels > MOST_PIXELS_HERE ? paintApart(bytes, type) : repaint(bytes, type)
}

const kept = (content: Uint8Array, contentType: KeptType, thumbnail: Uint8Array | null): SafeCopy => ({
  content,
  sha256: createHash('sha256').update(content).digest('hex'),
  contentType,
  thumbnail,
})

/** What the content is, whatever it is called; a refusal when it is nothing that is kept. */
async function typeOf(bytes: Uint8Array): Promise<KeptType | 'image/heic' | Refusal> {
  const { fileTypeFromBuffer } = await import('file-type')
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? 'unknown'
  if (Object.hasOwn(keptTypes, mime)) return mime as KeptType
  if (mime === 'image/apng') return 'image/png'
  if (/^image\/hei[cf]/.test(mime)) return 'image/heic'
  return refuse('invalid', 'file_type_refused', { type: mime, accepted: ['JPEG', 'PNG', 'WebP', 'HEIC', 'PDF'] })
}
