import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { openPool } from '#adapters/db/pool.ts'
import { type Script, replay } from './replay.ts'

/** The floor: a bare node:http server that says an act's statements and answers the rows. No login, policy, guard, validation or header. */

type Asked = { act: string; named: Record<string, string> }
type Told = { url: string; scripts: Record<string, Script> }

async function read(request: IncomingMessage): Promise<Asked> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString()) as Asked
}

process.once('message', ({ url, scripts }: Told) => {
  const pool = openPool({ connectionString: url })
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { act, named } = await read(request)
    const client = await pool.connect()
    try {
      const script = scripts[act]
      if (!script) throw new Error(`no script ${act}`)
      response.end(JSON.stringify(await replay(client, script, named)))
    } catch (error) {
      await client.query('rollback')
      response.writeHead(500).end(String(error))
    } finally {
      client.release()
    }
  }
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  // While another's turn lasts, its callers stay connected.
  server.keepAliveTimeout = 600_000
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' ? address?.port : 0)
  })
})
