import { z } from 'zod'
import { record } from '#domain/parcel/handle.ts'
import { formatParcelNumber } from '#domain/parcel/parcel-number.ts'
import { localDate } from '#domain/time/zone.ts'
import { command, type Desk } from '../command.ts'
import { actOf, policyNow } from '../contact/load.ts'
import { fileIds, rmaNumber } from '../returns/inputs.ts'
import { take as takeReturn } from '../returns/load.ts'
import { tellCustomer } from '../returns/tell-customer.ts'
import { known, parcelPermission } from './inputs.ts'
import { type Receipt, settle } from './load.ts'

/**
 * A parcel came that belongs to no return that anybody knows, or goods that are not on the return in whose box they came (`origin`): it gets a number, a
 * place and a promise, so that nothing stands on the floor without a record. Of the latter the return's customer is told.
 */
export const recordParcel = command({
  name: 'record unassigned parcel',
  may: parcelPermission('record'),
  input: z.strictObject({ ...known, origin: rmaNumber.nullable().default(null), fileIds }),
  async run({ origin, fileIds, ...known }, desk): Promise<Receipt> {
    const policy = await policyNow(desk)
    const number = await nextNumber(desk, localDate(desk.now, policy.zone).slice(0, 4))
    const box = origin === null ? null : await takeReturn({ ...desk, expects: undefined }, origin)
    const decided = record({ ...known, id: desk.newId(), number, originReturnId: box?.rma.id ?? null }, actOf(desk, policy))
    const receipt = await settle(desk, undefined, { decided, fileIds })
    if (box) await tellCustomer(box, { kind: 'other', parcel: number, contents: known.contents })
    return receipt
  },
})

/** The next number whose check character is a letter or a digit; the others are skipped. */
async function nextNumber({ parcels }: Pick<Desk, 'parcels'>, year: string): Promise<string> {
  for (;;) {
    const number = formatParcelNumber(Number(year), await parcels.nextSequence())
    if (number !== undefined) return number
  }
}
