import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '#domain/actor.ts'

export const AHEAD_FILE = 'ahead.json'

/** One address of web/portal/ahead.ts, as web/build/write-ahead.ts writes it: `$1` of `asks` is what `address` captures. */
type Ahead = { address: string; asks: readonly string[]; scripts: Readonly<Record<Locale, readonly string[]>>; styles: readonly string[] }

/** What this address's page needs, by the table that came with the built web; undefined for one that needs nothing of its own. */
export async function aheadOf(path: string, webRoot: string): Promise<Ahead | undefined> {
  const found = (await readAheads(webRoot)).flatMap((ahead) => {
    const match = new RegExp(ahead.address).exec(path)
    return match ? [{ ...ahead, asks: ahead.asks.map((ask) => ask.replace('$1', () => match[1] ?? '')) }] : []
  })
  return found[0]
}

async function readAheads(webRoot: string): Promise<readonly Ahead[]> {
  try {
    return JSON.parse(await readFile(join(webRoot, AHEAD_FILE), 'utf8')) as readonly Ahead[]
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
