import { z } from 'zod'
import { recallClaim as recall, sendClaim as send, unitsIn } from '#domain/claim/acts.ts'
import { command } from '../command.ts'
import { carrier, reason, tracking } from '../returns/inputs.ts'
import { claimNumber, reference } from './inputs.ts'
import { claimPermission, settleClaim, takeClaim } from './load.ts'

/** The goods leave for the supplier, and our stock. */
export const sendClaim = command({
  name: 'send claim',
  may: claimPermission('send'),
  input: z.strictObject({ number: claimNumber, carrier, tracking, reference }),
  async run({ number, ...sending }, desk) {
    const claim = await takeClaim(desk, number)
    return settleClaim(desk, send(claim, sending, desk), { moves: { units: unitsIn(claim, 'open'), quantity: -1 } })
  },
})

/** They did not leave after all: they are in stock again. */
export const recallClaim = command({
  name: 'recall claim',
  may: claimPermission('recall'),
  input: z.strictObject({ number: claimNumber, reason }),
  async run({ number, reason }, desk) {
    const claim = await takeClaim(desk, number)
    return settleClaim(desk, recall(claim, desk), { reason, moves: { units: unitsIn(claim, 'sent'), quantity: 1 } })
  },
})
