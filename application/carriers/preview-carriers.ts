import { carrierOnPaper, carriersRefused } from '#domain/carriers/carriers.ts'
import { insist } from '../command.ts'
import { query } from '../query.ts'
import { carrierChanges, carriers, carriersNow, setsCarriers } from './carriers-set.ts'

/** What the papers and the customer's form would say: nothing is kept. */
export const previewCarriers = query({
  name: 'preview carriers',
  may: setsCarriers,
  input: carriers,
  async run(asked, { reads }) {
    const refusal = carriersRefused(asked)
    if (refusal) insist(refusal)
    const { names, merchant, customer } = asked
    return {
      form: { names, usual: { merchant, customer } },
      papers: (['fr', 'en'] as const).map((locale) => ({ locale, carrier: carrierOnPaper(asked, { payer: 'merchant', locale }) })),
      changes: carrierChanges(await carriersNow(reads), asked),
    }
  },
})
