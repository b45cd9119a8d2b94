import { z } from 'zod'
import { acknowledgementOf, addressOf } from '#domain/withdrawal/acknowledgement.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { email } from '../people/inputs.ts'
import { only } from '../permission.ts'
import { withdrawalMail } from '../reactions.ts'
import { id } from '../returns/inputs.ts'
import { recordEvent } from './record-event.ts'

/**
 * The acknowledgement of a statement is sent once more, to the same address or to another at which whoever stated it can be reached; what follows goes
 * there too. The statement, its date and its hour stay what they are, settled or not.
 */
export const acknowledgeAgain = command({
  name: 'acknowledge withdrawal again',
  may: only('support', 'manager'),
  input: z.strictObject({ id, email }),
  async run({ id, email }, desk): Promise<{ id: string }> {
    const { statement, events } = (await desk.withdrawals.lock(id)) ?? insist(refuse('missing', 'withdrawal_unknown'))
    const same = email === addressOf(statement.email, events)
    if (same && acknowledgementOf(events.map(({ verb }) => verb)) === 'under_way')
      return insist(refuse('conflict', 'acknowledgement_under_way', {}, 'email'))
    const again = { verb: 'sent_again', orderId: null, returnId: null, settles: false, data: {} } as const
    const event = await recordEvent(desk, id, same ? again : { ...again, words: email })
    await desk.jobs.add([withdrawalMail('withdrawal_acknowledged', id, event)])
    return { id }
  },
})
