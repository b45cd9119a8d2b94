import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { refuse } from '#domain/refusal.ts'
import { unitsOf } from '#domain/return/rma.ts'
import { isSending } from '#domain/return/plan.ts'
import { visible } from '#domain/return/visible.ts'
import { insist } from '../command.ts'
import { returnReaders } from '../permission.ts'
import { query } from '../query.ts'
import { rmaNumber } from './inputs.ts'
import { presentReturn } from './present-return.ts'

/** One return with all that its page shows. What the reader may not see does not exist for them. */
export const showReturn = query({
  name: 'show return',
  may: returnReaders,
  input: z.strictObject({ number: rmaNumber }),
  async run({ number }, { reads, actor, now, carrier }) {
    const page = await reads.returnPage(number)
    if (!page || !visible(actor, page.rma)) return insist(refuse('missing', 'return_unknown', { number }))
    const { rma } = page
    const [facts, holders, dealings, claims] = await Promise.all([
      isSending(rma) ? reads.orderFacts(rma.orderId, { besides: rma.number }) : undefined,
      isStaff(actor) ? reads.holdersOf([rma.orderId], rma.number) : [],
      isStaff(actor) && rma.customerId !== null ? reads.dealings(rma.customerId) : undefined,
      // Only what was judged to go back has been claimed.
      isStaff(actor) && unitsOf(rma).some(({ disposition }) => disposition !== null) ? reads.claimsOfReturn(rma.id) : [],
    ])
    return presentReturn(page, { actor, now, ledger: facts?.ledger ?? null, holders, dealings, claims, asksCarrier: carrier !== undefined })
  },
})
