import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the next delivery is answered; `silence` never answers, `hang up` breaks the connection. */
type Mood = { status: number; headers?: Record<string, string> } | 'silence' | 'hang up'

export type Received = { headers: Record<string, string>; body: string }

export type Receiver = { url: string; got: Received[]; next: Mood[] }

type Test = { after(done: () => Promise<void>): void }

/** A shop's machine that is told what happens: keeps what it got, and answers 204 unless told otherwise. */
export async function webhookReceiver(test: Test): Promise<Receiver> {
  const it: Receiver = { url: '', got: [], next: [] }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    it.got.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() })
    const mood = it.next.shift() ?? { status: 204 }
    if (mood === 'silence') return
    if (mood === 'hang up') return void request.socket.destroy()
    response.writeHead(mood.status, mood.headers).end()
  }
  const http = createServer((request, response) => void answer(request, response))
  await new Promise<void>((done) => void http.listen(0, '127.0.0.1', done))
  it.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/navette`
  test.after(
    () =>
      new Promise((done) => {
        http.close(() => done())
        http.closeAllConnections()
      }),
  )
  return it
}
