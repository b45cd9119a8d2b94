import { Agent, request } from 'node:http'

/** What came of a load: how many a second, and how long each took (milliseconds). */
export type Load = { perSecond: number; took: readonly number[] }

/** `count` acts by `concurrency` callers, each one after the other. */
export async function drive(
  { concurrency, count }: { concurrency: number; count: number },
  act: (caller: number) => Promise<unknown>,
): Promise<Load> {
  const took: number[] = []
  let left = count
  const began = performance.now()
  const caller = async (_: unknown, index: number): Promise<void> => {
    while (left-- > 0) {
      const start = performance.now()
      await act(index)
      took.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, caller))
  return { perSecond: count / ((performance.now() - began) / 1000), took }
}

type Sent = { method: string; path: string; body?: unknown; headers?: Record<string, string> }

/** One keep-alive caller of a server; throws on anything but success, so that no figure counts an error. */
export function caller(port: number): (sent: Sent) => Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return ({ method, path, body, headers = {} }) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const typed = text === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
      const asked = request({ agent, port, host: '127.0.0.1', method, path, headers: { ...typed, ...headers } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const said = Buffer.concat(parts).toString()
          if ((answer.statusCode ?? 500) < 300) resolve(said)
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${said.slice(0, 400)}`))
        })
      })
      asked.on('error', (error) => reject(new Error(`${method} ${path}: ${error.message}`)))
      asked.end(text)
    })
}
