import { z } from 'zod'
import { carrierBounds, carrierOnPaper, carriersRefused } from '#domain/carriers/carriers.ts'
import { insist } from '../command.ts'
import { returnReaders } from '../permission.ts'
import { query } from '../query.ts'
import { historyOf } from '../settings/history-of.ts'
import { carrierChanges, carriers, carriersIn, carriersNow, setsCarriers } from './carriers-set.ts'

/** Whom a parcel may be given to, and which is usual by who pays the way back: for whoever says that a parcel has left. */
export const listCarriers = query({
  name: 'list carriers',
  may: returnReaders,
  input: z.strictObject({}),
  async run(_, { reads }) {
    const { names, merchant, customer } = await carriersNow(reads)
    return { names, usual: { merchant, customer } }
  },
})

/** By whom parcels come back, between which bounds, and who changed it and why. `version` is the next change's `If-Match`. */
export const showCarriers = query({
  name: 'show carriers',
  may: setsCarriers,
  input: z.strictObject({}),
  async run(_, { reads }) {
    const versions = await reads.settingVersions('carriers')
    return {
      version: versions[0]?.version ?? 0,
      ...carriersIn(versions[0]).carriers,
      bounds: carrierBounds,
      history: historyOf(versions, carriersIn, (before, { carriers, why }) => ({
        why,
        changes: carrierChanges(before.carriers, carriers),
      })),
    }
  },
})

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
