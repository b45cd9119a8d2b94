import type { Pool } from 'pg'
import type { Config } from '#config'
import { demoState } from '#adapters/db/demo.ts'
import { accountLines } from './seeds/demo/accounts.ts'

type Ground = { pool: Pool; config: Config; say: (sentence: string) => void }

/** The demo shop in an empty database, and its accounts to print. The stories are loaded only to be played: a second start asks one question. */
export async function composeDemo(ground: Ground): Promise<readonly string[]> {
  const state = await demoState(ground.pool)
  if (state !== 'there') await (await import('./seeds/demo.ts')).ensureDemo(ground)
  return accountLines
}
