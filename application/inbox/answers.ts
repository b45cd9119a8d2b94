import { MOST_ANSWERS_A_DAY } from '#domain/inbox/limits.ts'
import { heldMail } from '../people/asked-mails.ts'
import { holdBack } from '../people/hold-back.ts'
import type { World } from '../ports.ts'
import type { OnTable } from './on-table.ts'

const DAY = 24 * 60

/** Counts one automatic answer to this sender; false where they had theirs today, or the installation sent as many as it does. Two machines stop here. */
export async function answersLeft({ mail, arrival }: Pick<OnTable, 'mail' | 'arrival'>, world: World): Promise<boolean> {
  if (mail.from === null) return false
  const room = { world, now: world.now() }
  const held = await holdBack(room, [{ bucket: `mail-answers:${mail.from.address}`, most: MOST_ANSWERS_A_DAY, minutes: DAY }])
  return held === undefined && (await heldMail(room, arrival.by === 'smtp' ? arrival.ip : 'imap')) === undefined
}
