import { z } from 'zod'
import { record } from '#domain/parcel/handle.ts'
import { formatParcelNumber } from '#domain/parcel/parcel-number.ts'
import { refuse } from '#domain/refusal.ts'
import { localDate } from '#domain/time/zone.ts'
import { command, type Desk, insist } from '../command.ts'
import { actOf, policyNow } from '../contact/load.ts'
import { fileIds, rmaNumber } from '../returns/inputs.ts'
import { known, parcelPermission } from './inputs.ts'
import { type Receipt, settle } from './load.ts'

/**
 * A parcel came that belongs to no return that anybody knows, or goods that are not on the return in whose box they came (`origin`): it gets a number, a
 * place and a promise, so that nothing stands on the floor without a record.
 */
export const recordParcel = command({
  name: 'record unassigned parcel',
  may: parcelPermission('record'),
  input: z.strictObject({ ...known, origin: rmaNumber.nullable().default(null), fileIds }),
  async run({ origin, fileIds, ...known }, desk): Promise<Receipt> {
    const policy = await policyNow(desk)
    const number = await nextNumber(desk, localDate(desk.now, policy.zone).slice(0, 4))
    const originReturnId = origin === null ? null : await returnId(desk, origin)
    const decided = record({ ...known, id: desk.newId(), number, originReturnId }, actOf(desk, policy))
    return settle(desk, undefined, { decided, fileIds })
  },
})

async function returnId(desk: Desk, number: string): Promise<string> {
  const locked = (await desk.returns.lock(number)) ?? insist(refuse('missing', 'return_unknown', { number }, 'origin'))
  return locked.rma.id
}

/** The next number whose check character is a letter or a digit; the others are skipped. */
async function nextNumber({ parcels }: Pick<Desk, 'parcels'>, year: string): Promise<string> {
  for (;;) {
    const number = formatParcelNumber(Number(year), await parcels.nextSequence())
    if (number !== undefined) return number
  }
}
