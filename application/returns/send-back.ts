import { z } from 'zod'
import { disposeRefused, shipBack } from '#domain/return/ship.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { carrier, id, message, rmaNumber, someIds } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** Refused goods go back to the customer (B7), tracked. */
export const shipUnitsBack = command({
  name: 'ship units back',
  may: verbPermission('ship_back'),
  input: z.strictObject({
    number: rmaNumber,
    units: someIds,
    carrier,
    tracking: z.string().trim().min(1).max(100),
    message: message.default(''),
  }),
  async run({ number, units, carrier, tracking, message }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, shipBack(taken.rma, { unitIds: units, carrier, tracking }, taken.act), { message })
  },
})

/** Refused goods are disposed of; the customer's own message is the written agreement. */
export const disposeOfUnits = command({
  name: 'dispose of refused units',
  may: verbPermission('dispose_refused'),
  input: z.strictObject({ number: rmaNumber, units: someIds, agreementMessageId: id }),
  async run({ number, units, agreementMessageId }, desk) {
    const taken = await take(desk, number)
    const agreed = await desk.conversations.message(taken.rma.id, agreementMessageId)
    if (agreed?.authorKind !== 'customer') return insist(refuse('conflict', 'agreement_not_customers', {}, 'agreementMessageId'))
    const agreement = { messageId: agreed.id, at: agreed.at }
    return settleAct(taken, disposeRefused(taken.rma, { unitIds: units, agreement }, taken.act))
  },
})
