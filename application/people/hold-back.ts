import type { Instant } from '#domain/time/instant.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { AttemptStore } from './ports.ts'

/** So many attempts per window of so many minutes, counted in a bucket that all servers share. */
export type Limit = {
  bucket: string
  most: number
  minutes: number
  /** Hears how many there are in the bucket, this attempt among them. */
  counted?: (count: number) => void
}

/** Where attempts are counted: outside every transaction, or in a command's own. */
export type Counting = { world: { people: Pick<AttemptStore, 'countAttempts'> }; now: Instant }

/**
 * Counts one attempt in every bucket, then refuses when one is over its limit: counted before anything is compared, so that parallel
 * guesses do not pass together. `retryAfter` is in seconds.
 */
export async function holdBack({ world, now }: Counting, limits: readonly Limit[]): Promise<Refusal | undefined> {
  const counts = await world.people.countAttempts(limits.map(({ bucket, minutes }) => ({ bucket, windowStart: windowStart(now, minutes) })))
  for (const [index, { counted }] of limits.entries()) counted?.(counts[index] ?? 0)
  const waits = limits.filter((limit, index) => (counts[index] ?? 0) > limit.most).map(({ minutes }) => secondsLeft(now, minutes))
  return waits.length > 0 ? refuse('conflict', 'too_many_attempts', { retryAfter: Math.max(...waits) }) : undefined
}

const MINUTE = 60_000

export const windowStart = (now: Instant, minutes: number): Instant => {
  const length = minutes * MINUTE
  return new Date(Math.floor(Date.parse(now) / length) * length).toISOString()
}

const secondsLeft = (now: Instant, minutes: number): number =>
  Math.ceil((Date.parse(windowStart(now, minutes)) + minutes * MINUTE - Date.parse(now)) / 1000)

/** One bucket per subscriber: an IPv6 subscriber holds a whole /64, so that changing the address does not help. */
export function network(ip: string): string {
  const address = ip.replace(/^::ffff:(?=\d+\.)/, '')
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
