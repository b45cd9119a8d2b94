import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { ImageType, Painted } from './images.ts'

const DARKROOM = join(import.meta.dirname, 'darkroom.ts')
/** A large photo takes seconds on a small machine; what takes longer is made to. */
const LONGEST_MS = 120_000

/**
 * The picture painted anew by a process that ends with it: it has no secret of ours in its environment, may write no file and start nothing, and
 * is stopped when it takes too long. One that dies of a picture has found it broken.
 */
export async function paintApart(bytes: Uint8Array, type: ImageType | 'image/heic'): Promise<Painted | Refusal> {
  const guards = ['--permission', '--allow-fs-read=*', '--allow-addons', '--max-old-space-size=128']
  const room = spawn(process.execPath, [...guards, DARKROOM, type], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], env: {} })
  const tooLong = setTimeout(() => room.kill('SIGKILL'), LONGEST_MS)
  // It may refuse before it has read everything.
  room.stdin?.on('error', () => undefined)
  room.stdin?.end(bytes)
  try {
    return handed(await buffer(room.stdio[3] as Readable))
  } finally {
    clearTimeout(tooLong)
    room.kill('SIGKILL')
  }
}

function handed(said: Buffer): Painted | Refusal {
  const end = said.indexOf('\n')
  if (end < 0) return refuse('invalid', 'image_broken')
  const line = JSON.parse(said.toString('utf8', 0, end)) as { refusal: Refusal } | { content: number }
  if ('refusal' in line) return line.refusal
  const begin = end + 1
  return { content: said.subarray(begin, begin + line.content), thumbnail: said.subarray(begin + line.content) }
}
