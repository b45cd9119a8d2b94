import { z } from 'zod'
import { lastFour } from '#domain/money/iban.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { type Transfers, transfersIn } from './transfers-set.ts'

/** From which account transfers leave and what one person sends alone; null where nothing is set. `version` is the next change's `If-Match`. */
export const showTransfers = query({
  name: 'show transfers',
  may: only('finance'),
  input: z.strictObject({}),
  async run(_, { reads }) {
    const setting = await reads.setting('transfers')
    const set = transfersIn(setting)
    return { version: setting?.version ?? 0, set: set ? shown(set) : null }
  },
})

const shown = ({ iban, ...set }: Transfers) => ({ ...set, lastFour: lastFour(iban) })
