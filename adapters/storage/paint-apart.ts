import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { ImageType, Painted } from './images.ts'

const DARKROOM = join(import.meta.dirname, 'darkroom.ts')
/** A large photo takes seconds on a small machine; what takes longer is made to. */
const LONGEST_MS = 120_000
/** What ends a process whose library fell over the file it read. Whatever else ends it is the machine's: memory, time, an operator. */
const fellOver: ReadonlySet<NodeJS.Signals | null> = new Set(['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE'])

/**
 * The picture painted anew by a process that ends with it: it has no secret of ours in its environment, may write no file and start nothing, and
 * is stopped when it takes too long. Refused where the picture is at fault; throws where the machine is, so that the same file may be tried again.
 */
export async function paintApart(
  bytes: Uint8Array,
  type: ImageType | 'image/heic',
  program = process.execPath,
): Promise<Painted | Refusal> {
  const guards = ['--permission', '--allow-fs-read=*', '--allow-addons', '--max-old-space-size=128']
  const room = spawn(program, [...guards, DARKROOM, type], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], env: {} })
  // Nobody hearing of it would end the server; `once` tells it.
  room.on('error', () => undefined)
  await once(room, 'spawn')
  const tooLong = setTimeout(() => room.kill('SIGKILL'), LONGEST_MS)
  try {
    return await handed(room, bytes)
  } finally {
    clearTimeout(tooLong)
    room.kill('SIGKILL')
  }
}

async function handed(room: ChildProcess, bytes: Uint8Array): Promise<Painted | Refusal> {
  // It may refuse before it has read everything.
  room.stdin?.on('error', () => undefined)
  room.stdin?.end(bytes)
  const [said, [code, signal]] = await Promise.all([
    buffer(room.stdio[3] as Readable),
    once(room, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
  ])
  if (fellOver.has(signal)) return refuse('invalid', 'image_broken')
  const end = said.indexOf('\n')
  if (code !== 0 || end < 0) throw new Error(`the darkroom ended (${signal ?? `code ${code}`}) before it had handed over a picture`)
  const line = JSON.parse(said.toString('utf8', 0, end)) as { refusal: Refusal } | { content: number }
  if ('refusal' in line) return line.refusal
  const begin = end + 1
  return { content: said.subarray(begin, begin + line.content), thumbnail: said.subarray(begin + line.content) }
}
