import { createHash } from 'node:crypto'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { type Imaging, type KeptType, keptTypes, type SafeCopy } from '#application/files/ports.ts'
import { repaint } from './images.ts'
import { faultOfPdf } from './pdf.ts'

/** One file at a time per server: a large picture unpacked is a hundred megabytes. */
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
  const painted = await repaint(bytes, type)
  return isRefusal(painted) ? painted : kept(painted.content, type, painted.thumbnail)
}

const kept = (content: Uint8Array, contentType: KeptType, thumbnail: Uint8Array | null): SafeCopy => ({
  content,
  sha256: createHash('sha256').update(content).digest('hex'),
  contentType,
  thumbnail,
})

/** What the content is, whatever it is called; a refusal when it is nothing that is kept. */
async function typeOf(bytes: Uint8Array): Promise<KeptType | Refusal> {
  const { fileTypeFromBuffer } = await import('file-type')
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? 'unknown'
  if (Object.hasOwn(keptTypes, mime)) return mime as KeptType
  if (mime === 'image/apng') return 'image/png'
  if (/^image\/(heic|heif)/.test(mime)) return refuse('invalid', 'file_heic')
  return refuse('invalid', 'file_type_refused', { type: mime, accepted: ['JPEG', 'PNG', 'WebP', 'PDF'] })
}
