import type sharpModule from 'sharp'
import type { Sharp } from 'sharp'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { KeptType } from '#application/files/ports.ts'

/** What a phone's camera gives, with room; a bomb of a few kilobytes unpacks to more. */
const MOST_PIXELS = 64_000_000
/** A serial plate stays readable, and a picture stays below a few megabytes. */
const LONGEST_EDGE = 4096
const THUMBNAIL_EDGE = 320

export type ImageType = Exclude<KeptType, 'application/pdf'>

/**
 * The picture painted anew: upright, one frame, sRGB, and nothing of the old file besides its pixels (no EXIF, place, profile,
 * comment, nor what was hidden behind its end).
 */
export async function repaint(bytes: Uint8Array, type: ImageType): Promise<{ content: Uint8Array; thumbnail: Uint8Array } | Refusal> {
  const sharp = await loadSharp()
  const open = (from: Uint8Array): Sharp => sharp(from, { failOn: 'error', limitInputPixels: MOST_PIXELS })
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > MOST_PIXELS) return refuse('invalid', 'image_too_large', { megapixels: MOST_PIXELS / 1e6 })
    const upright = open(bytes).autoOrient().resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
    const content = await encoded(upright, type).toBuffer()
    const small = open(content).resize({ width: THUMBNAIL_EDGE, height: THUMBNAIL_EDGE, fit: 'inside', withoutEnlargement: true })
    return { content, thumbnail: await small.webp({ quality: 75 }).toBuffer() }
  } catch {
    return refuse('invalid', 'image_broken')
  }
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
