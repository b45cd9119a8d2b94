import { z } from 'zod'
import { carrierBounds } from '#domain/carriers/carriers.ts'
import { query } from '../query.ts'
import { historyOf } from '../settings/history-of.ts'
import { carrierChanges, carriersIn, setsCarriers } from './carriers-set.ts'

/** By whom parcels come back, between which bounds, and who changed it and why. `version` is the next change's `If-Match`. */
export const showCarriers = query({
  name: 'show carriers',
  may: setsCarriers,
  input: z.strictObject({}),
  async run(_, { reads, carrier }) {
    const versions = await reads.settingVersions('carriers')
    return {
      version: versions[0]?.version ?? 0,
      ...carriersIn(versions[0]).carriers,
      labels: carrier?.name ?? ('slip' as const),
      bounds: carrierBounds,
      history: historyOf(versions, carriersIn, (before, { carriers, why }) => ({
        why,
        changes: carrierChanges(before.carriers, carriers),
      })),
    }
  },
})
