import type { Config } from '#config'
import { openPool, type Connection } from '#adapters/db/pool.ts'
import { buildServer } from '#adapters/http/server.ts'

type Ground = { config: Config; connection: Connection; say: (sentence: string) => void }

/** A composed Navette. `start` serves and answers what to print. */
export type Navette = { start: () => Promise<string[]>; stop: () => Promise<void> }

/** Where everything meets: adapters are built here and handed to one another. */
export async function compose({ config, connection, say }: Ground): Promise<Navette> {
  const pool = openPool(connection, { onError: (error) => say(`A database connection broke: ${error.message}`) })
  const server = await buildServer({
    ready: async () => {
      await pool.query('select')
    },
  })
  return {
    async start() {
      const address = await server.listen({ host: config.host, port: config.port })
      return [`Navette is at ${config.port === 0 ? address : config.publicUrl}`]
    },
    async stop() {
      await server.close()
      await pool.end()
    },
  }
}
