import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileCopy, FileStore } from '#application/files/store.ts'
import { clearContents, leavingFolder, placeOf } from './disk-clear.ts'
import { makeFolder, orNothing, sync, writeDurably } from './durable.ts'

const DAY_MS = 86_400_000

/**
 * Files on a disk that several servers may share: `ab/cd/abcd…`, written beside and renamed, so that a reader finds all of a file or
 * none of it, and on the disk for good before `put` answers.
 */
export function diskStore(folder: string): FileStore {
  const unfinished = join(folder, 'unfinished')
  let swept: Promise<void> | undefined

  const write = async (path: string, content: Uint8Array): Promise<void> => {
    swept ??= sweep(unfinished)
    await swept
    const own = join(unfinished, randomBytes(12).toString('hex'))
    try {
      await writeDurably(own, content)
      await makeFolder(dirname(path), folder)
      await rename(own, path)
      await sync(dirname(path))
    } catch (error) {
      await rm(own, { force: true })
      throw error
    }
  }

  return {
    async put(content, sha256, copy = 'original') {
      const path = join(folder, placeOf(nameOf(sha256, copy)))
      const there = (await sizeOf(path)) === content.byteLength && (await touched(path))
      if (!there) await write(path, content)
    },
    async get(sha256, copy = 'original') {
      const name = nameOf(sha256, copy)
      return (await orNothing(readFile(join(folder, placeOf(name))))) ?? orNothing(readFile(join(leavingFolder(folder), name)))
    },
    clear: (inUse) => clearContents(folder, inUse),
  }
}

/** What a content is called on the disk. Only ever a hash: no name that a user chose comes near a path. */
function nameOf(sha256: string, copy: FileCopy): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('a file is addressed by its SHA-256 in hexadecimal')
  return copy === 'thumbnail' ? `${sha256}.thumbnail` : sha256
}

/** Leftovers of servers that were killed while they wrote; those of a day may belong to a living one. */
async function sweep(unfinished: string): Promise<void> {
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  for (const name of await readdir(unfinished)) {
    const path = join(unfinished, name)
    const age = await orNothing(stat(path))
    if (age && Date.now() - age.mtimeMs > DAY_MS) await rm(path, { force: true })
  }
}

const sizeOf = async (path: string): Promise<number | undefined> => (await orNothing(stat(path)))?.size

/** Put again is wanted again: whoever clears unused files goes by this time. False where it has just been cleared away. */
const touched = async (path: string): Promise<boolean> => (await orNothing(utimes(path, new Date(), new Date()).then(() => true))) ?? false
