import { createHash } from 'node:crypto'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { type Imaging, type KeptType, keptTypes, type SafeCopy } from '#application/files/ports.ts'
import { forPaper, type ImageType, type Painted, pixelsOf, repaint } from './images.ts'
import { lane } from './lane.ts'
import { paintApart } from './paint-apart.ts'
import { faultOfPdf } from './pdf.ts'

/** A screenshot, or a photo made smaller: what is larger would be, unpacked, the largest thing in the server's memory. */
const MOST_PIXELS_HERE = 4_000_000
/** Of both kinds: as many as some customers send at once. Who comes later is told to come back rather than kept waiting for minutes. */
const MOST_TAKEN = 12

type Read = Parameters<Imaging['safeCopy']>[1]
type Made = Awaited<ReturnType<Imaging['safeCopy']>>

/**
 * One file at a time per server: many large pictures at once would be the machine's whole memory. What takes long (a phone's photo, a PDF) waits
 * beside what does not, and is read anew when its turn comes.
 */
export function imaging({ most = MOST_TAKEN, apart = paintApart }: { most?: number; apart?: typeof paintApart } = {}): Imaging {
  const [quick, slow] = [lane(most), lane(most)]
  const asked = new Map<string, Promise<Made>>()
  const made = async (read: Read): Promise<Made> => {
    const found = await quick(() => atOnce(read))
    return found === 'slow' ? slow(() => atLength(read, apart)) : found
  }
  return {
    forPaper,
    safeCopy(key, read) {
      const mine = asked.get(key) ?? made(read).finally(() => asked.delete(key))
      asked.set(key, mine)
      return mine
    },
  }
}

/** The safe copy of what is made in a moment. */
async function atOnce(read: Read): Promise<SafeCopy | Refusal | 'slow'> {
  const bytes = await read()
  if (isRefusal(bytes)) return bytes
  const type = await typeOf(bytes)
  if (isRefusal(type)) return type
  if (type === 'application/pdf' || type === 'image/heic') return 'slow'
  const pixels = await pixelsOf(bytes)
  if (isRefusal(pixels)) return pixels
  return pixels > MOST_PIXELS_HERE ? 'slow' : painted(await repaint(bytes, type), type)
}

async function atLength(read: Read, apart: typeof paintApart): Promise<SafeCopy | Refusal> {
  const bytes = await read()
  if (isRefusal(bytes)) return bytes
  const type = await typeOf(bytes)
  if (isRefusal(type)) return type
  if (type === 'application/pdf') return (await faultOfPdf(bytes)) ?? kept(bytes, type, null)
  return painted(await apart(bytes, type), type === 'image/heic' ? 'image/jpeg' : type)
}

const painted = (picture: Painted | Refusal, type: ImageType): SafeCopy | Refusal =>
  isRefusal(picture) ? picture : kept(picture.content, type, picture.thumbnail)

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
