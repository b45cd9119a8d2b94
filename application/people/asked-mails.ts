import { refuse, type Refusal } from '#domain/refusal.ts'
import type { World } from '../ports.ts'
import { type Counting, holdBack, network } from './hold-back.ts'

const DAY = 24 * 60

/** Where mails are counted, how many there may be, and who hears of it. */
type Room = Counting & { world: Pick<World, 'askedMailsPerDay' | 'warn'> }

/**
 * Counts one mail that anybody can have sent to any address: a code, a first acknowledgement. Refused when all addresses together had as many in a day
 * (UTC) as the installation sends, so that nobody makes it a sender of junk; one network has a tenth of them at most, so that it does not take everybody's.
 * What its own limits refused is not to be counted here. Whoever runs the server is warned at four fifths and at the end.
 */
export async function heldMail(room: Room, ip: string): Promise<Refusal | undefined> {
  const { askedMailsPerDay: most, warn } = room.world
  const ofOne = { bucket: `asked-mails:ip:${network(ip)}`, most: Math.max(20, Math.ceil(most / 10)), minutes: DAY }
  const counted = (count: number): void => {
    if (count === Math.ceil(most * 0.8) || count === most + 1) warn?.('asked_mails', { count, most })
  }
  const spent = (held: Refusal | undefined, by: 'network' | 'all') =>
    held && refuse('conflict', 'asked_mails_spent', { ...held.params, by })
  const all = { bucket: 'asked-mails', most, minutes: DAY, counted }
  return spent(await holdBack(room, [ofOne]), 'network') ?? spent(await holdBack(room, [all]), 'all')
}
