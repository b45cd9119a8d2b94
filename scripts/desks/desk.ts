import { hash } from 'node:crypto'
import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { newId } from '#adapters/secrets/new-id.ts'
import { type LiveEvent, mayBeOld, readLiveEvent } from '#web/ui/live/live-event.ts'
import { listing, paced } from '#web/ui/live/pace.ts'
import { openDesk, queue } from '#web/desk/open-desk.ts'
import { caller } from '../bench/load.ts'

/** What an open queue asks for, in it and around it, as its screens do. */
const shown = openDesk.map(({ path, search }) => {
  const said = Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return { path, url: said.length === 0 ? path : `${path}?${new URLSearchParams(said)}` }
})

export type Desks = {
  tokens: readonly string[]
  /** This return was changed now. */
  changed: (number: string) => void
  /** Waits until every desk has heard of every change and shows it. */
  settled: () => Promise<void>
  /** Milliseconds after a change, one per desk and change. */
  heard: () => readonly number[]
  fetched: () => readonly number[]
  asked: () => number
  close: () => void
}

/** So many agents in as many browsers, each with one stream and the queue open, kept fresh at the screens' own pace (web/ui/live). */
export async function openDesks({ desks, port, pool }: { desks: number; port: number; pool: Pool }): Promise<Desks> {
  const tokens = Array.from({ length: desks }, (_, i) => `desk-${i}`)
  for (const token of tokens) await signIn(pool, token)
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
  const responses = await Promise.all(tokens.map((token) => stream({ port, token, agent })))
  const changes = new Map<string, number>()
  const all = responses.map((response, i) => watch(response, { changes, send: caller(port), token: tokens[i] ?? '' }))
  return {
    tokens,
    changed: (number) => void changes.set(number, performance.now()),
    async settled() {
      while (all.some(({ waiting }) => waiting())) await sleep(50)
    },
    heard: () => all.flatMap(({ heard }) => heard),
    fetched: () => all.flatMap(({ fetched }) => fetched),
    asked: () => all.reduce((sum, { asked }) => sum + asked(), 0),
    close: () => responses.forEach((response) => response.destroy()),
  }
}

type Watched = { changes: ReadonlyMap<string, number>; send: ReturnType<typeof caller>; token: string }

/** One desk: hears, and asks for what its queue shows. */
function watch(response: IncomingMessage, { changes, send, token }: Watched) {
  const heard: number[] = []
  const fetched: number[] = []
  const headers = { cookie: `navette_session=${token}` }
  let unseen: number[] = []
  let events: LiveEvent[] = []
  let under = 0
  let asked = 0
  const refresh = async (): Promise<void> => {
    const since = unseen
    const old = shown.filter(({ path }) => events.some((event) => mayBeOld({ path, sequence: undefined }, event)))
    unseen = []
    events = []
    under++
    await Promise.all(old.map(({ url }) => send({ method: 'GET', path: `/api/v1${url}`, headers })))
    under--
    asked += old.length
    for (const at of since) fetched.push(performance.now() - at)
  }
  const { ask } = paced(() => void refresh(), listing)
  response.setEncoding('utf8').on('data', (text: string) => {
    for (const [, data = ''] of text.matchAll(/^data: (.*)$/gm)) {
      const event = readLiveEvent(data)
      const at = changes.get(event.number ?? '')
      if (at === undefined) continue
      events.push(event)
      ask()
      if (!mayBeOld({ path: queue.page, sequence: undefined }, event)) continue
      heard.push(performance.now() - at)
      unseen.push(at)
    }
  })
  return { heard, fetched, asked: () => asked, waiting: () => unseen.length > 0 || under > 0 }
}

async function signIn(pool: Pool, token: string): Promise<void> {
  const id = newId()
  await pool.query(`insert into people (id, email, name, roles, locale, created_at) values ($1, $2, $3, '{support}', 'fr', now())`, [
    id,
    `${token}@bench.example`,
    token,
  ])
  await pool.query(
    `insert into sessions (token_hash, person_id, created_at, seen_at, expires_at) values (decode($1, 'hex'), $2, now(), now(), now() + interval '1 day')`,
    [hash('sha256', token, 'hex'), id],
  )
}

async function stream({ port, token, agent }: { port: number; token: string; agent: Agent }): Promise<IncomingMessage> {
  const asked = get({ host: '127.0.0.1', port, path: '/api/v1/live', agent, headers: { cookie: `navette_session=${token}` } })
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  if (response.statusCode !== 200) throw new Error(`the stream of ${token}: ${response.statusCode}`)
  response.on('error', () => undefined)
  return response
}
