import { writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { type ImageType, type Painted, repaint } from './images.ts'

// A process of its own for one picture: `paintApart` starts it, hands it the file and reads what it makes. It ends with its memory, and
// where a file breaks the library that reads it, nothing else ends.

const bytes = await buffer(process.stdin)
const picture = await painted(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), process.argv[2] ?? '')
if (isRefusal(picture)) hand({ refusal: picture })
else hand({ content: picture.content.byteLength }, picture.content, picture.thumbnail)

async function painted(file: Uint8Array, kind: string): Promise<Painted | Refusal> {
  if (kind !== 'image/heic') return repaint(file, kind as ImageType)
  const { unpackHeic } = await import('./heic.ts')
  const pixels = await unpackHeic(file)
  return isRefusal(pixels) ? pixels : repaint(pixels, 'image/jpeg')
}

/** One line of JSON, then the bytes it speaks of; beside stdout, on which libraries say what they like. */
function hand(line: object, ...pieces: readonly Uint8Array[]): void {
  for (const piece of [Buffer.from(`${JSON.stringify(line)}\n`), ...pieces]) writeFileSync(3, piece)
}
