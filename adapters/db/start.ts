import type { Connection } from './pool.ts'
import { startEmbedded } from './embedded/embedded.ts'
import { reach } from './reach.ts'

export type Database = { connection: Connection; stop: () => Promise<void> }

type Options = { databaseUrl: string | undefined; dataDir: string; say?: (sentence: string) => void }

/** The database to work with: the one of `databaseUrl`, else the embedded one in `dataDir`. Throws StartFailure. */
export async function startDatabase({ databaseUrl, dataDir, say }: Options): Promise<Database> {
  if (databaseUrl === undefined) return startEmbedded({ dataDir, say })
  return { connection: await reach(databaseUrl), stop: () => Promise.resolve() }
}
