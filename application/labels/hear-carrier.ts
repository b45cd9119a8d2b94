import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { anyone } from '../permission.ts'

/**
 * The carrier tells that a parcel has moved. What it tells is not believed but looked at: the label's own job asks where the parcel is, so that it does not
 * matter how often, in which order, or whether at all it was told.
 */
export const hearCarrier = errand({
  name: 'hear carrier',
  may: anyone,
  input: z.strictObject({ text: z.string().max(200_000), signature: z.string().max(500) }),
  async run({ text, signature }, { world }) {
    const heard = world.carrier?.hear(text, signature)
    if (heard === undefined) return refuse('forbidden', 'signature_wrong')
    const labels = heard.tracking === null ? [] : await world.reads.labelsTracked(heard.tracking)
    await world.transact(({ jobs }) => jobs.add(labels.map(({ number, labelId }) => ({ queue: 'labels', data: { number, labelId } }))))
    return null
  },
})
