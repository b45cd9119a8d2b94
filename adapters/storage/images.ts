import type sharpModule from 'sharp'
import type { Sharp } from 'sharp'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { KeptType } from '#application/files/ports.ts'

/** What a phone's camera gives, with room; a bomb of a few kilobytes unpacks to more. */
const MOST_PIXELS = 64_000_000
const THUMBNAIL_EDGE = 320

export type ImageType = Exclude<KeptType, 'application/pdf'>
export type Painted = { content: Uint8Array; thumbnail: Uint8Array }
type Raw = { data: Uint8ClampedArray; width: number; height: number }

/** How many pixels a picture says it has, read from its head alone; refused where that is more than is ever unpacked. */
export async function pixelsOf(bytes: Uint8Array): Promise<number | Refusal> {
  const sharp = await loadSharp()
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return width * height > MOST_PIXELS ? refuse('invalid', 'image_too_large', { megapixels: MOST_PIXELS / 1e6 }) : width * height
  } catch {
    return refuse('invalid', 'image_broken')
  }
}

/**
 * The picture painted anew: upright, one frame, sRGB, every pixel it had (a serial number is read from them), and nothing of the old file
 * besides (no EXIF, place, profile, comment, nor what was hidden behind its end).
 */
export async function repaint(picture: Uint8Array | Raw, type: ImageType): Promise<Painted | Refusal> {
  const sharp = await loadSharp()
  const bounds = { failOn: 'error', limitInputPixels: MOST_PIXELS } as const
  const open = (from: Uint8Array): Sharp => sharp(from, bounds)
  const raw = (from: Raw): Sharp => sharp(from.data, { ...bounds, raw: { width: from.width, height: from.height, channels: 4 } })
  try {
    const upright = picture instanceof Uint8Array ? open(picture).autoOrient() : raw(picture).removeAlpha()
    const content = await encoded(upright, type).toBuffer()
    const small = open(content).resize({ width: THUMBNAIL_EDGE, height: THUMBNAIL_EDGE, fit: 'inside', withoutEnlargement: true })
    return { content, thumbnail: await small.webp({ quality: 75 }).toBuffer() }
  } catch {
    return refuse('invalid', 'image_broken')
  }
}

const PAPER_EDGE = 1200

/** A picture as large as paper shows it, as JPEG; undefined where it cannot be read. */
export async function forPaper(picture: Uint8Array): Promise<Uint8Array | undefined> {
  const sharp = await loadSharp()
  const small = sharp(picture, { limitInputPixels: MOST_PIXELS }).resize({
    width: PAPER_EDGE,
    height: PAPER_EDGE,
    fit: 'inside',
    withoutEnlargement: true,
  })
  return small
    .flatten({ background: 'white' })
    .jpeg({ quality: 80 })
    .toBuffer()
    .catch(() => undefined)
}

function encoded(image: Sharp, type: ImageType): Sharp {
  if (type === 'image/png') return image.png()
  return type === 'image/webp' ? image.webp({ quality: 90 }) : image.jpeg({ quality: 88 })
}

type SharpModule = typeof sharpModule
let loaded: Promise<SharpModule> | undefined

/** Loaded with the first picture. Of all that libvips reads, only what is kept here may be read, and only from memory. */
const loadSharp = (): Promise<SharpModule> =>
  (loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })
    return sharp
  }))
