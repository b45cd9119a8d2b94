import { z } from 'zod'
import type { Order } from '#domain/order/order.ts'
import { refuse } from '#domain/refusal.ts'
import { agreementWords } from '#domain/return/agreement-words.ts'
import { agreeToDisposal, withdrawAgreement } from '#domain/return/dispose.ts'
import type { Rma } from '#domain/return/rma.ts'
import { command, insist } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { id, rmaNumber, someIds } from './inputs.ts'
import { settleAct, take, takeWithOrder } from './load.ts'

/** Refused units are left to the merchant, in words that must be those of `agreementWords` in French or English: what was shown is what is kept. */
export const agreeToDispose = command({
  name: 'agree to disposal',
  may: verbPermission('agree_to_disposal'),
  input: z.strictObject({ number: rmaNumber, units: someIds, words: z.string().max(100_000) }),
  async run({ number, units, words }, desk) {
    const taken = await takeWithOrder(desk, number)
    const agreementId = desk.newId()
    const decided = insist(agreeToDisposal(taken.rma, { unitIds: units, agreementId }, taken.act))
    const named = wordings(taken.rma, taken.facts.order, units)
    if (!named.includes(words)) insist(refuse('invalid', 'agreement_words_differ', { words: named.join(' / ') }, 'words'))
    return settleAct(taken, decided, {
      texts: [{ id: desk.newId(), subjectId: agreementId, kind: 'agreement', clause: null, body: words }],
    })
  },
})

/** The agreement in each language, for these units. */
function wordings(rma: Rma, order: Pick<Order, 'lines'>, unitIds: readonly string[]): string[] {
  const goods = rma.lines.flatMap((line) => {
    const units = line.units.filter(({ id }) => unitIds.includes(id))
    const name = order.lines.find(({ id }) => id === line.orderLineId)?.name ?? ''
    return units.length === 0 ? [] : [{ name, units }]
  })
  return (['fr', 'en'] as const).map((locale) => agreementWords(rma.number, goods, locale))
}

/** The agreement is withdrawn for what has not been destroyed yet. */
export const withdrawDisposal = command({
  name: 'withdraw agreement to disposal',
  may: verbPermission('withdraw_agreement'),
  input: z.strictObject({ number: rmaNumber, agreementId: id }),
  async run({ number, agreementId }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, withdrawAgreement(taken.rma, agreementId, taken.act))
  },
})
