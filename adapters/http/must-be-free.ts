import { once } from 'node:events'
import { createServer } from 'node:net'

/** Throws what listening would throw, before a database is created and a demo shop loaded for a server that cannot serve. */
export async function mustBeFree({ host, port }: { host: string; port: number }): Promise<void> {
  const probe = createServer().listen(port, host)
  await once(probe, 'listening')
  await new Promise((resolve) => probe.close(resolve))
}
