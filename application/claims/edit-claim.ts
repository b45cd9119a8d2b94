import { z } from 'zod'
import { cancelClaim as cancel, editClaim as edit, referClaim, removeFromClaim } from '#domain/claim/acts.ts'
import { command } from '../command.ts'
import { oneLine, reason } from '../returns/inputs.ts'
import { askedUnits, claimNumber, claimUnits, reference } from './inputs.ts'
import { claimPermission, settleClaim, takeClaim } from './load.ts'

/** What is expected and what is said to the supplier, before it leaves. */
export const editClaim = command({
  name: 'edit claim',
  may: claimPermission('edit'),
  input: z.strictObject({ number: claimNumber, reference, units: askedUnits }),
  run: async ({ number, reference, units }, desk) =>
    settleClaim(desk, edit(await takeClaim(desk, number), { reference, asked: units }, desk)),
})

/** Units that do not go after all: they wait again. */
export const removeUnits = command({
  name: 'take units out of claim',
  may: claimPermission('remove'),
  input: z.strictObject({ number: claimNumber, units: claimUnits }),
  run: async ({ number, units }, desk) => settleClaim(desk, removeFromClaim(await takeClaim(desk, number), units, desk)),
})

export const cancelClaim = command({
  name: 'cancel claim',
  may: claimPermission('cancel'),
  input: z.strictObject({ number: claimNumber, reason }),
  run: async ({ number, reason }, desk) => settleClaim(desk, cancel(await takeClaim(desk, number), desk), { reason }),
})

/** How the supplier calls it, once they have said so. */
export const nameReference = command({
  name: 'name claim reference',
  may: claimPermission('refer'),
  input: z.strictObject({ number: claimNumber, reference: oneLine(100) }),
  run: async ({ number, reference }, desk) => settleClaim(desk, referClaim(await takeClaim(desk, number), reference, desk)),
})
