import type { Pool } from 'pg'
import { type ActName, body, submission } from './acts.ts'
import { caller } from './load.ts'
import { type Chat, type Prepared, sequenceMark, token } from './prepare.ts'
import { freshId, replay } from './replay.ts'

/** Does an act once, for one of the callers. */
export type Subject = (act: ActName, caller: number) => Promise<void>

/** Navette through its API: login, guards, policy, idempotency, events and jobs included. */
export function overHttp(port: number, { nextFree, number, chats }: Prepared): Subject {
  const send = caller(port)
  const headers = { cookie: `navette_session=${token}`, 'x-navette': '1' }
  const path = '/api/v1/returns'
  const does: Record<ActName, (index: number) => Promise<unknown>> = {
    submit: () => send({ method: 'POST', path, body: submission(nextFree()), headers: { ...headers, 'idempotency-key': freshId() } }),
    'read one': () => send({ method: 'GET', path: `${path}/${number}`, headers }),
    'list 20': () => send({ method: 'GET', path: `${path}?limit=20`, headers }),
    'post a message': (index) =>
      send({
        method: 'POST',
        path: `${path}/${chatOf(chats, index).number}/messages`,
        body: { body },
        headers: { ...headers, 'idempotency-key': freshId() },
      }),
  }
  return async (act, index) => void (await does[act](index))
}

/** A bare server that says the same statements. */
export async function overFloor(port: number, prepared: Prepared, pool: Pool): Promise<Subject> {
  const send = caller(port)
  const named = await substitutes(prepared, pool)
  return async (act, index) => void (await send({ method: 'POST', path: '/', body: { act, named: named(act, index) } }))
}

/** Bare connections, one per caller: what PostgreSQL itself takes. */
export async function overConnections(pool: Pool, prepared: Prepared): Promise<Subject> {
  const named = await substitutes(prepared, pool)
  return async (act, index) => {
    const client = await pool.connect()
    try {
      await replay(client, prepared.scripts[act], named(act, index))
    } finally {
      client.release()
    }
  }
}

const chatOf = (chats: readonly Chat[], index: number): Chat => {
  const chat = chats[index]
  if (!chat) throw new Error('one chat per caller')
  return chat
}

let made = 0

/** What a replay says instead of what was recorded: an order of its own, or its caller's return with the sequence that it has by now. */
async function substitutes(
  { recorded, nextFree, chats }: Prepared,
  pool: Pool,
): Promise<(act: ActName, index: number) => Record<string, string>> {
  const { rows } = await pool.query<{ id: string; sequence: number }>('select id, sequence from returns where id = any($1)', [
    chats.map((chat) => chat.id),
  ])
  const sequences = new Map(rows.map((row) => [row.id, row.sequence]))
  return (act, index) => {
    if (act === 'submit') {
      const { orderId, orderLineId } = nextFree()
      return {
        [recorded.order.orderId]: orderId,
        [recorded.order.orderLineId]: orderLineId,
        [recorded.number]: `BENCH-${process.pid}-${++made}`,
      }
    }
    if (act !== 'post a message') return {}
    const chat = chatOf(chats, index)
    const sequence = sequences.get(chat.id) ?? 0
    sequences.set(chat.id, sequence + 1)
    const numbers = { [sequenceMark]: String(sequence), [sequenceMark + 1]: String(sequence + 1) }
    return { [recorded.chat.id]: chat.id, [recorded.chat.number]: chat.number, [recorded.chat.orderId]: chat.orderId, ...numbers }
  }
}
