import { body } from '../bench/acts.ts'
import { caller } from '../bench/load.ts'
import { freshId } from '../bench/replay.ts'
import type { Talk } from '../bench/shop.ts'

/** What people do while the desks are open. */
export function callOn(port: number) {
  const send = caller(port)
  const path = (number: string): string => `/api/v1/returns/${number}`
  const as = (token: string): Record<string, string> => ({ cookie: `navette_session=${token}`, 'x-navette': '1' })
  return {
    /** A customer writes in their return. */
    write: ({ number, token }: Talk) =>
      send({ method: 'POST', path: `${path(number)}/messages`, body: { body }, headers: { ...as(token), 'idempotency-key': freshId() } }),
    /** An agent opens a case. */
    read: (number: string, token: string) => send({ method: 'GET', path: path(number), headers: as(token) }),
  }
}
