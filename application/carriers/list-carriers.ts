import { z } from 'zod'
import { returnReaders } from '../permission.ts'
import { query } from '../query.ts'
import { carriersNow } from './carriers-set.ts'

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
