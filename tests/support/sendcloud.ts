import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One return at the server. */
type Kept = {
  id: number
  request: { external_reference?: string; parcel_items?: readonly object[] }
  status: string
  tracking_number: string | null
  label: boolean
  cancellable: boolean
  history: { parent_status: string; carrier_message: string; carrier_update_timestamp: string }[]
}

/** How the next request goes: refused, wrong by the server's own fault, done and never answered, or well. */
type Mishap = { status: number; detail?: string } | 'done_unanswered' | 'pass'

export type SendcloudServer = {
  url: string
  kept: Kept[]
  /** Lines like `POST /returns`. */
  asked: string[]
  next: Mishap[]
  sign: (raw: string, secret: string) => string
}

type Test = { after(done: () => Promise<void>): void }

/** A server that answers like Sendcloud's v3 returns as they are documented: what is asked for is ready later, when the test says so. */
export async function sendcloudServer(test: Test): Promise<SendcloudServer> {
  const it: SendcloudServer = {
    url: '',
    kept: [],
    asked: [],
    next: [],
    sign: (raw, secret) => createHmac('sha256', secret).update(raw).digest('hex'),
  }
  const http = createServer((request, response) => void answer(it, request, response))
  await new Promise<void>((done) => void http.listen(0, '127.0.0.1', done))
  it.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/api/v3`
  test.after(
    () =>
      new Promise((done) => {
        http.close(() => done())
        http.closeAllConnections()
      }),
  )
  return it
}

async function answer(it: SendcloudServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  const { pathname, searchParams } = new URL(request.url ?? '/', it.url)
  const path = pathname.replace('/api/v3', '')
  it.asked.push(`${request.method} ${path}`)
  const say: Say = (status, body) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body && JSON.stringify(body))
  }
  if (request.headers.authorization !== `Basic ${Buffer.from('public:secret').toString('base64')}`)
    return say(401, { errors: [{ detail: 'Unauthorized' }] })
  const mishap = it.next.shift()
  if (typeof mishap === 'object') return say(mishap.status, { errors: [{ detail: mishap.detail ?? 'No.' }] })
  const [, , id, last] = path.split('/')
  const one = it.kept.find((kept) => String(kept.id) === id)
  if (request.method === 'POST' && path === '/returns/validate') return say(200, {})
  if (request.method === 'POST' && path === '/returns') {
    const kept = made(text)
    it.kept.push(kept)
    if (mishap === 'done_unanswered') return void response.destroy()
    return say(201, { return_id: kept.id, parcel_id: kept.id + 1, multi_collo_ids: [] })
  }
  if (request.method === 'GET' && path === '/returns') return say(200, listed(it, Number(searchParams.get('cursor') ?? 0)))
  if (!one) return say(404, { errors: [{ detail: 'Not found' }] })
  if (request.method === 'PATCH' && last === 'cancel') return cancelled(one, say)
  if (request.method === 'GET' && last === 'label') {
    response.writeHead(200, { 'content-type': request.headers.accept ?? '' })
    return void response.end(`${request.headers.accept} of ${one.id}`)
  }
  return say(200, shown(it, one))
}

type Say = (status: number, body?: object) => void

/** No two of them share a number, on whichever server. */
let lastId = 7000

const made = (text: string): Kept => ({
  id: (lastId += 1),
  request: JSON.parse(text) as Kept['request'],
  status: 'open',
  tracking_number: null,
  label: false,
  cancellable: true,
  history: [],
})

/** Two to a page, so that who looks for one has to turn it. */
const listed = (it: SendcloudServer, from: number): object => ({
  results: it.kept.slice(from, from + 2).map((kept) => shown(it, kept)),
  next: from + 2 < it.kept.length ? `${it.url}/returns?cursor=${from + 2}` : null,
})

function cancelled(one: Kept, say: Say): void {
  if (!one.cancellable) return say(409, { errors: [{ detail: 'It is on its way.' }] })
  one.history.push({ parent_status: 'cancelling', carrier_message: 'Cancelling', carrier_update_timestamp: '2026-11-24T10:00:00Z' })
  say(202, { message: 'Cancelling' })
}

const shown = (it: SendcloudServer, { id, request, status, tracking_number, label, cancellable, history }: Kept): object => ({
  id,
  external_reference: request.external_reference ?? null,
  status,
  tracking_number,
  tracking_url: tracking_number && `https://tracking.example/${tracking_number}`,
  is_cancellable: cancellable,
  label: label ? { normal_printer: [], label_printer: `${it.url}/returns/${id}/label` } : null,
  label_cost: label ? { value: '6.95', currency: 'EUR' } : null,
  status_history: history,
  errors: status === 'request_rejected' ? [{ detail: 'No such street.' }] : [],
})
