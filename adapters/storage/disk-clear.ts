import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentsInUse } from '#application/files/store.ts'
import { makeFolder, orNothing, sync } from './durable.ts'

const DAY_MS = 86_400_000

/** Where contents wait while it is asked once more whether they are used. */
export const leavingFolder = (folder: string): string => join(folder, 'leaving')

/** Where a name of the store lies below its folder. */
export const placeOf = (name: string): string => join(name.slice(0, 2), name.slice(2, 4), name)

/**
 * Takes away contents of a day ago that nothing points at. Each is set aside first and asked for again: what was put once more before that has
 * today's time and goes back, what is put after it is written anew. A crash leaves it aside, where it is still read and judged by the next one.
 */
export async function clearContents(folder: string, inUse: ContentsInUse): Promise<void> {
  const leaving = leavingFolder(folder)
  await settle(await list(leaving))
  for (const first of await pairs(folder)) {
    const names = await Promise.all((await pairs(join(folder, first))).map((second) => list(join(folder, first, second))))
    const old = await filtered(names.flat(), (name) => isOld(join(folder, placeOf(name))))
    const unused = await notIn(old)
    if (unused.length === 0) continue
    await makeFolder(leaving, folder)
    for (const name of unused) await orNothing(rename(join(folder, placeOf(name)), join(leaving, name)))
    await settle(unused)
  }

  async function settle(aside: readonly string[]): Promise<void> {
    const unused = new Set(await notIn(aside))
    for (const name of aside) {
      const [there, back] = [join(leaving, name), join(folder, placeOf(name))]
      if (unused.has(name) && (await isOld(there))) await rm(there, { force: true })
      else await orNothing(rename(there, back).then(() => sync(join(back, '..'))))
    }
  }

  async function notIn(names: readonly string[]): Promise<string[]> {
    if (names.length === 0) return []
    const used = await inUse([...new Set(names.map(hashOf))])
    return names.filter((name) => !used.has(hashOf(name)))
  }
}

const hashOf = (name: string): string => name.slice(0, 64)

const isOld = async (path: string): Promise<boolean> => Date.now() - ((await orNothing(stat(path)))?.mtimeMs ?? Date.now()) > DAY_MS

const list = async (folder: string): Promise<string[]> =>
  ((await orNothing(readdir(folder))) ?? []).filter((name) => /^[0-9a-f]{64}(\.thumbnail)?$/.test(name))

const pairs = async (folder: string): Promise<string[]> =>
  ((await orNothing(readdir(folder))) ?? []).filter((name) => /^[0-9a-f]{2}$/.test(name))

async function filtered<T>(all: readonly T[], keeps: (one: T) => Promise<boolean>): Promise<T[]> {
  const kept = await Promise.all(all.map(keeps))
  return all.filter((_, index) => kept[index])
}
