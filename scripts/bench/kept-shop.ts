import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { startEmbedded } from '#adapters/db/embedded/embedded.ts'
import { keepVocabulary } from '#adapters/db/lists/vocabulary.ts'
import { openPool } from '#adapters/db/pool.ts'
import { transact } from '#adapters/db/transact.ts'
import { contactShop } from './contact-shop.ts'
import { queueShop } from './queue-shop.ts'

/** A shop of so many returns, and as many conversations that are over (100,000 at most), to be measured in; with a folder it stays there for the next time, and is not made again. */
export async function keptShop(size: number, kept?: string): Promise<AsyncDisposable & { pool: Pool }> {
  const leaving = new AsyncDisposableStack()
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'nvt-shop-')))
  if (kept === undefined) leaving.defer(() => rm(dataDir, { recursive: true, force: true }))
  const { connection, stop } = await startEmbedded({ dataDir })
  leaving.defer(stop)
  const pool = openPool(connection, { max: 8 })
  leaving.defer(() => pool.end())
  await queueShop({ connection, pool, size, say: (sentence) => console.error(sentence) })
  await contactShop(pool, Math.min(size, 100_000))
  await keepVocabulary((work) => transact(pool, {}, work))
  return { pool, [Symbol.asyncDispose]: () => leaving.disposeAsync() }
}
