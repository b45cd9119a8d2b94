import { z } from 'zod'
import { correctAnswer, creditClaim, refuseClaim, takeBack } from '#domain/claim/acts.ts'
import { command } from '../command.ts'
import { id, minorUnits, oneLine, reason } from '../returns/inputs.ts'
import { claimNumber, claimUnits } from './inputs.ts'
import { claimPermission, settleClaim, takeClaim } from './load.ts'

/** What the supplier credits, unit by unit, with the number of their credit note. */
export const recordClaimCredit = command({
  name: 'record claim credit',
  may: claimPermission('credit'),
  money: true,
  input: z.strictObject({
    number: claimNumber,
    units: z
      .array(z.strictObject({ unitId: id, amount: minorUnits }))
      .min(1)
      .max(200),
    creditNote: oneLine(100),
  }),
  run: async ({ number, ...credit }, desk) => settleClaim(desk, creditClaim(await takeClaim(desk, number), credit, desk)),
})

/** What the supplier refuses, and why. */
export const recordClaimRefusal = command({
  name: 'record claim refusal',
  may: claimPermission('refuse'),
  input: z.strictObject({ number: claimNumber, units: claimUnits, refusal: reason }),
  run: async ({ number, ...refused }, desk) =>
    settleClaim(desk, refuseClaim(await takeClaim(desk, number), refused, desk), { reason: refused.refusal }),
})

/** What they refused is here again: in stock to go back to its supplier, until somebody decides otherwise. */
export const takeClaimedBack = command({
  name: 'take claimed units back',
  may: claimPermission('take_back'),
  input: z.strictObject({ number: claimNumber, units: claimUnits }),
  run: async ({ number, units }, desk) =>
    settleClaim(desk, takeBack(await takeClaim(desk, number), units, desk), { moves: { units, quantity: 1 } }),
})

/** An answer that was noted wrongly, undone by another event. */
export const correctClaimAnswer = command({
  name: 'correct claim answer',
  may: claimPermission('correct'),
  input: z.strictObject({ number: claimNumber, units: claimUnits, reason }),
  run: async ({ number, units, reason }, desk) => settleClaim(desk, correctAnswer(await takeClaim(desk, number), units, desk), { reason }),
})
