import { z } from 'zod'
import { MOST_TRANSFERS, type PaymentFile, takesSecond } from '#domain/money/payment-file.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { toTransfer } from '#domain/return/resolve.ts'
import { addHours } from '#domain/time/instant.ts'
import { localDate } from '#domain/time/zone.ts'
import { command, type Desk, insist } from '../command.ts'
import { only } from '../permission.ts'
import { id, rmaNumber } from '../returns/inputs.ts'
import type { TakenWithOrder } from '../returns/load.ts'
import { takeAll } from './load.ts'
import type { Payment } from './ports.ts'
import { transfersIn } from './transfers-set.ts'

const item = z.strictObject({
  number: rmaNumber,
  resolutionId: id,
  amount: z
    .int()
    .min(0)
    .optional()
    .meta({ description: 'What the one who pays believes is owed: refused when it is another amount by now' }),
})

/**
 * Owed resolutions whose customers gave an account become transfers of one file, all or none. Each return is held meanwhile, so that of two who take the
 * same at once the second is refused. Above the limit it waits for a second person.
 */
export const makePaymentFile = command({
  name: 'make payment file',
  may: only('finance'),
  money: true,
  input: z.strictObject({ items: z.array(item).min(1).max(MOST_TRANSFERS), executeOn: z.iso.date().optional() }),
  async run({ items, executeOn }, desk) {
    const set = transfersIn(await desk.settings.newest('transfers'))
    if (!set) return insist(refuse('conflict', 'debtor_not_set'))
    const { limit, ...debtor } = set
    const taken = await takeAll(
      items.map(({ number }) => number),
      desk,
    )
    const today = localDate(desk.now, [...taken.values()][0]?.act.policy.zone ?? 'Europe/Paris')
    const on = executeOn ?? today
    if (on < today) insist(refuse('invalid', 'in_the_past', {}, 'executeOn'))
    const fileId = desk.newId()
    const madeBy = desk.actor.id ?? ''
    const accounts = await desk.bankAccounts.newest([...taken.values()].map(({ rma }) => rma.id))
    const payments = await paymentsFor(items, { desk, taken, accounts, fileId })
    const amount = payments.reduce((sum, one) => sum + one.amount, 0)
    const alone = await desk.payments.sentAlone(madeBy, addHours(desk.now, -24))
    const needsSecond = takesSecond({ amount, alone, limit, ownAccounts: accounts.some(({ givenBy }) => givenBy === madeBy) })
    const state: PaymentFile['state'] = needsSecond ? 'made' : 'approved'
    await desk.payments.addFile({
      id: fileId,
      messageId: `NAV-${today.replaceAll('-', '')}-${fileId.slice(-12)}`,
      state,
      executeOn: on,
      debtor,
      madeAt: desk.now,
      madeBy,
      needsSecond,
      approvedAt: null,
      approvedBy: null,
      takenAt: null,
      takenBy: null,
      endedAt: null,
      endedBy: null,
      reason: null,
    })
    await desk.payments.add(payments)
    return { id: fileId, state }
  },
})

type Asked = z.output<typeof item>
type Accounts = Awaited<ReturnType<Desk['bankAccounts']['newest']>>
type Around = { desk: Desk; taken: ReadonlyMap<string, TakenWithOrder>; accounts: Accounts; fileId: string }

async function paymentsFor(items: readonly Asked[], { desk, taken, accounts, fileId }: Around): Promise<Payment[]> {
  const busy = new Set(await desk.payments.live(items.map(({ resolutionId }) => resolutionId)))
  const known = new Set<string>()
  return items.map((asked, nth) => {
    const made = paymentFor(asked, {
      taken: taken.get(asked.number),
      accounts,
      busy: busy.has(asked.resolutionId) || known.has(asked.resolutionId),
    })
    known.add(asked.resolutionId)
    if (isRefusal(made)) return insist({ ...made, params: { ...made.params, number: asked.number }, field: `items.${nth}` })
    return { ...made, id: desk.newId(), fileId, askedAt: desk.now, askedBy: desk.actor.id }
  })
}

type Ground = { taken: TakenWithOrder | undefined; accounts: Accounts; busy: boolean }

function paymentFor(
  { resolutionId, amount: believed }: Asked,
  { taken, accounts, busy }: Ground,
): Omit<Payment, 'id' | 'fileId' | 'askedAt' | 'askedBy'> | Refusal {
  if (!taken) return refuse('missing', 'return_unknown')
  const { rma, money } = taken
  if (busy) return refuse('conflict', 'payment_under_way')
  const owed = toTransfer(rma, resolutionId, money)
  if (isRefusal(owed)) return owed
  const { currency } = rma
  const amount = owed.amount ?? 0
  if (believed !== undefined && believed !== amount) return refuse('conflict', 'amount_changed', { amount, currency })
  if (currency !== 'EUR') return refuse('conflict', 'transfer_needs_euros')
  const account = accounts.find(({ returnId }) => returnId === rma.id)
  if (!account) return refuse('conflict', 'no_account_given')
  const { reduceReceivable } = owed
  const open = { reference: null, bookedOn: null, failure: null, endedAt: null, endedBy: null }
  return {
    resolutionId,
    returnId: rma.id,
    provider: 'sepa',
    state: 'asked',
    amount: amount - reduceReceivable,
    reduceReceivable,
    currency,
    accountId: account.id,
    ...open,
  }
}
