import { z } from 'zod'
import { addToClaim, openClaim as open } from '#domain/claim/acts.ts'
import { command } from '../command.ts'
import { askedUnits, claimNumber, reference } from './inputs.ts'
import { claimPermission, settleClaim, takeClaim } from './load.ts'

/** Units that wait for one supplier become a claim. */
export const openClaim = command({
  name: 'open claim',
  may: claimPermission('open'),
  input: z.strictObject({ units: askedUnits, reference }),
  async run({ units, reference }, desk) {
    const candidates = await desk.claims.candidates(units.map(({ unitId }) => unitId))
    const sequence = await desk.claims.nextSequence()
    return settleClaim(desk, open({ asked: units, candidates, sequence, reference }, desk))
  },
})

/** More units of the same supplier. */
export const addUnits = command({
  name: 'add units to claim',
  may: claimPermission('add'),
  input: z.strictObject({ number: claimNumber, units: askedUnits }),
  async run({ number, units }, desk) {
    const claim = await takeClaim(desk, number)
    const candidates = await desk.claims.candidates(units.map(({ unitId }) => unitId))
    return settleClaim(desk, addToClaim(claim, { asked: units, candidates }, desk))
  },
})
