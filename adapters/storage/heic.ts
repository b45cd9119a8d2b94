import libheif, { type HeifImage } from 'libheif-js/libheif-wasm/libheif-bundle.mjs'
import { refuse, type Refusal } from '#domain/refusal.ts'

/** The largest sensor of today's phones. */
const MOST_PIXELS = 50_000_000
/** What fifty megapixels take, with room: a picture that unpacks to more than it says is a bomb. */
const MOST_BYTES = 640 * 2 ** 20

export type Pixels = { data: Uint8ClampedArray; width: number; height: number }

/**
 * The picture that an iPhone's file shows, as RGBA and upright: libheif turns it as the container says, whatever its Exif repeats.
 * Takes hundreds of megabytes for a moment and never gives WebAssembly's memory back, so only a process that ends calls it.
 */
export async function unpackHeic(bytes: Uint8Array): Promise<Pixels | Refusal> {
  boundMemory()
  const { HeifDecoder } = await libheif()
  try {
    return await pictureOf(new HeifDecoder().decode(bytes))
  } catch {
    // Thrown by the library itself, at what it read.
    return refuse('invalid', 'image_broken')
  }
}

async function pictureOf(images: readonly HeifImage[]): Promise<Pixels | Refusal> {
  const image = images.find((one) => one.is_primary()) ?? images[0]
  if (!image) return refuse('invalid', 'image_broken')
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > MOST_PIXELS) return refuse('invalid', 'image_too_large', { megapixels: MOST_PIXELS / 1e6 })
  const empty = { data: new Uint8ClampedArray(width * height * 4), width, height }
  const filled = await new Promise<Pixels | null>((done) => image.display(empty, done))
  return filled ?? refuse('invalid', 'image_broken')
}

/** The build asks for up to 2 GB. Refused memory is an ordinary failure to libheif. */
function boundMemory(): void {
  const memory: { grow: (this: WebAssembly.Memory, pages: number) => number } = WebAssembly.Memory.prototype
  const { grow } = memory
  memory.grow = function bounded(pages) {
    if (this.buffer.byteLength + pages * 65_536 > MOST_BYTES) throw new RangeError('no more memory for one picture')
    return grow.call(this, pages)
  }
}
