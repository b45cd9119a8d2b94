import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { type ActName, body, submission } from './acts.ts'
import { caller } from './load.ts'
import { type Prepared, sequenceMark } from './prepare.ts'
import { freshId, replay } from './replay.ts'
import type { Server } from './servers.ts'
import type { Free, Talk } from './shop.ts'

/** Who is measured. `does` is an act for one of the callers; `rest` ends a turn with nothing left that could burden the next one's. */
export type Contestant = {
  who: 'navette' | 'floor' | 'limit'
  wake: () => void
  does: (act: ActName, caller: number) => Promise<unknown>
  rest: () => Promise<void>
}

type Ground = { server: Server; bare: Server; pool: Pool; prepared: Prepared }

/** Each has returns of its own to read and to talk in: what one of them saw, no other one changes. */
export function contestantsOn({ server, bare, pool, prepared }: Ground): Contestant[] {
  const [ours = [], floors = [], limits = []] = prepared.talks
  return [
    { who: 'navette', wake: server.resume, does: overHttp(server, { ...prepared, ours }), rest: () => mailsSent(pool).then(server.pause) },
    { who: 'floor', wake: () => undefined, does: overFloor(bare, named(prepared, floors)), rest: () => dropMails(pool) },
    { who: 'limit', wake: () => undefined, does: overConnections(pool, prepared, named(prepared, limits)), rest: () => dropMails(pool) },
  ]
}

/** Navette through its API: login, guards, policy, idempotency, events and jobs included; its workers send the mails meanwhile. */
function overHttp({ port }: Server, { nextFree, ours }: Pick<Prepared, 'nextFree'> & { ours: readonly Talk[] }): Contestant['does'] {
  const send = caller(port)
  const nextTalk = inTurn(ours)
  const as = ({ token }: Free | Talk): Record<string, string> => ({ cookie: `navette_session=${token}`, 'x-navette': '1' })
  const once = (whose: Free | Talk): Record<string, string> => ({ ...as(whose), 'idempotency-key': freshId() })
  const path = '/api/v1/returns'
  const submit = (free: Free): Promise<unknown> => send({ method: 'POST', path, body: submission(free), headers: once(free) })
  const does: Record<ActName, (talk: Talk) => Promise<unknown>> = {
    submit: () => submit(nextFree()),
    'read one': (talk) => send({ method: 'GET', path: `${path}/${talk.number}`, headers: as(talk) }),
    'list 20': (talk) => send({ method: 'GET', path: `${path}?limit=20`, headers: as(talk) }),
    'post a message': (talk) => send({ method: 'POST', path: `${path}/${talk.number}/messages`, body: { body }, headers: once(talk) }),
  }
  return (act, index) => does[act](nextTalk(index))
}

type Named = (act: ActName, index: number) => Record<string, string>

/** A bare server that says the same statements. */
function overFloor({ port }: Server, named: Named): Contestant['does'] {
  const send = caller(port)
  return (act, index) => send({ method: 'POST', path: '/', body: { act, named: named(act, index) } })
}

/** Bare connections, one per caller: what PostgreSQL itself takes. */
const overConnections =
  (pool: Pool, { scripts }: Prepared, named: Named): Contestant['does'] =>
  async (act, index) => {
    const client = await pool.connect()
    try {
      await replay(client, scripts[act], named(act, index))
    } finally {
      client.release()
    }
  }

/** Everybody's returns in turn, no return by two callers at once: it takes one message at a time. */
function inTurn(talks: readonly Talk[]): (caller: number) => Talk {
  const turns = new Map<number, number>()
  return (caller) => {
    const turn = turns.get(caller) ?? 0
    turns.set(caller, turn + 1)
    const talk = talks[(caller + 8 * turn) % talks.length]
    if (!talk) throw new Error('nothing to talk about')
    return talk
  }
}

let made = 0

/** What a replay says instead of what was recorded: a customer, an order of theirs, or a return with the sequence that it has by now. */
function named({ recorded, nextFree }: Prepared, talks: readonly Talk[]): Named {
  const nextTalk = inTurn(talks)
  const sequences = new Map(talks.map((talk) => [talk.id, talk.sequence]))
  return (act, index) => {
    if (act === 'submit') {
      const free = nextFree()
      return {
        [recorded.free.orderId]: free.orderId,
        [recorded.free.orderLineId]: free.orderLineId,
        [recorded.free.customerId]: free.customerId,
        [recorded.number]: `BENCH-${process.pid}-${++made}`,
      }
    }
    const talk = nextTalk(index)
    const same = {
      [recorded.talk.id]: talk.id,
      [recorded.talk.number]: talk.number,
      [recorded.talk.orderId]: talk.orderId,
      [recorded.talk.customerId]: talk.customerId,
    }
    if (act !== 'post a message') return same
    const sequence = sequences.get(talk.id) ?? 0
    sequences.set(talk.id, sequence + 1)
    return { ...same, [sequenceMark]: String(sequence), [sequenceMark + 1]: String(sequence + 1) }
  }
}

/** Navette's turn ends when its workers have done what it caused; mails that wait a while for more words to come are due at once. */
async function mailsSent(pool: Pool): Promise<void> {
  await pool.query(`update pgboss.job set start_after = now() where name = 'mail' and state < 'active' and start_after > now()`)
  while ((await pool.query(`select from pgboss.job where name = 'mail' and state < 'completed' limit 1`)).rows.length > 0) await sleep(100)
}

/** What bare statements put into the queue is nobody's work. */
async function dropMails(pool: Pool): Promise<void> {
  await pool.query(`delete from pgboss.job where name = 'mail' and state < 'completed'`)
}
