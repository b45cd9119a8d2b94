import { z } from 'zod'
import { running } from '#domain/return/clocks.ts'
import type { Rma } from '#domain/return/rma.ts'
import type { Status } from '#domain/return/status.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { only } from '../permission.ts'
import { id, rmaNumber } from '../returns/inputs.ts'
import { take } from '../returns/load.ts'
import type { KeptMail } from './ports.ts'
import type { ReturnMailKind } from './compose-mail.ts'
import { isOfReturn } from './return-mails.ts'

/**
 * A mail of a return is sent once more to whom it was for, at the address that they have now, worded anew from the case as it stands: its words were
 * forgotten once it had been sent. It is a mail of its own, which says of which it is a copy and who asked.
 */
export const sendMailAgain = command({
  name: 'send mail again',
  may: only('support'),
  input: z.strictObject({ number: rmaNumber, mailId: id }),
  async run({ number, mailId }, desk): Promise<{ number: string }> {
    const { rma } = await take({ ...desk, expects: undefined }, number)
    const mail = (await desk.mails.mailOf(rma.id, mailId)) ?? insist(refuse('missing', 'mail_unknown'))
    const obstacle = mailObstacle(mail, rma)
    if (obstacle) return insist(obstacle)
    const { kind, personId, rootCauseId } = mail
    const causeId = rootCauseId ?? insist(refuse('missing', 'mail_unknown'))
    const again = { causeId: desk.newId(), of: mailId, to: personId, address: mail.to, by: desk.actor.id }
    const clock = kind === 'reminder' ? delayOf(rma) : undefined
    await desk.jobs.add([{ queue: 'mail', data: { kind, returnId: rma.id, causeId, again, ...(clock ? { clockId: clock.id } : {}) } }])
    return { number: rma.number }
  },
})

/** Why a mail cannot be sent again: it is on its way, it is not one of a return's own, or what it told or asked is so no more. */
export function mailObstacle({ kind, state }: Pick<KeptMail, 'kind' | 'state'>, rma: Rma): Refusal | undefined {
  if (state === 'queued') return refuse('conflict', 'mail_under_way')
  if (!isOfReturn(kind)) return refuse('conflict', 'mail_of_elsewhere')
  return stillSo[kind]?.(rma) === false ? refuse('conflict', 'mail_over') : undefined
}

const delayOf = (rma: Rma) => running(rma, { kind: 'details_by' }) ?? running(rma, { kind: 'return_by' })

const inState =
  (status: Status) =>
  (rma: Rma): boolean =>
    rma.status === status

/** Mails that would say something untrue, worded anew after the case has gone on. All others tell what has happened, and stay so. */
const stillSo: Readonly<Partial<Record<ReturnMailKind, (rma: Rma) => boolean>>> = {
  details_asked: inState('needs_details'),
  approved: inState('approved'),
  rejected: inState('rejected'),
  cancelled: inState('cancelled'),
  expired: inState('expired'),
  offer: (rma) => rma.settlements.some(({ state }) => state === 'offered'),
  reminder: (rma) => delayOf(rma) !== undefined,
}
