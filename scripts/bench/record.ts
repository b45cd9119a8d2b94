import type { Pool } from 'pg'

/** A statement as it went over the wire. */
export type Said = { name?: string; text: string; values: unknown[] }

type Asked = string | { name?: string; text: string; values?: unknown[] }

/** Hears every statement of a pool: what the floor and the limit say again without anything around it. */
export function recorder(pool: Pool): { take: () => Said[] } {
  let heard: Said[] = []
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (asked: Asked, ...rest: unknown[]) => unknown
    const hear = (asked: Asked, ...rest: unknown[]): unknown => {
      heard.push(typeof asked === 'string' ? { text: asked, values: [] } : { ...asked, values: asked.values ?? [] })
      return query(asked, ...rest)
    }
    Object.assign(client, { query: hear })
  })
  return {
    take() {
      const taken = heard
      heard = []
      return taken
    },
  }
}
