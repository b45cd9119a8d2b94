import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A new file, on the disk for good when this resolves; read by the server alone. */
export async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A folder whose entry survives a power cut as well: each new level is synced in its parent. */
export async function makeFolder(path: string, root: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let level = path; level.length >= root.length; level = dirname(level)) await sync(level)
}

export async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What the work answers, or undefined where there is no such file. */
export async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
