import { z } from 'zod'
import { takingObstacle } from '#domain/money/payment-file.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { errand } from '../errand.ts'
import type { Download } from '../files/read-file.ts'
import { only } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import type { World } from '../ports.ts'
import { takeFile } from './load.ts'
import type { ListedPayment, TransferOrder } from './ports.ts'

/** The file for the bank, the same at each reading. From the first on the bank may have it: it is written down before anything leaves. */
export const takePaymentFile = errand({
  name: 'take payment file',
  may: only('finance'),
  input: z.strictObject({ id }),
  async run({ id }, { world, actor, now }): Promise<Download> {
    const listed = await world.reads.paymentsOf(id)
    const transfers = listed.map((one) => insist(transferOf(one, world)))
    const file = await world.transact(async (stores) => {
      const taken = (await takeFile(stores, id, takingObstacle)).file
      if (taken.takenAt !== null) return taken
      const first = { ...taken, takenAt: now, takenBy: actor.id }
      await stores.payments.saveFile(first)
      await stores.payments.submit(id)
      return first
    })
    const { messageId, madeAt, executeOn, debtor } = file
    const xml = world.writeTransfers({ messageId, createdAt: madeAt, executeOn, debtor, transfers })
    return { content: new TextEncoder().encode(xml), contentType: 'application/xml', name: `${messageId}.xml`, inline: false }
  },
})

type Transfer = TransferOrder['transfers'][number]

function transferOf(
  { id, number, orderNumber, amount, holder, accountId, sealed }: ListedPayment,
  { secrets }: Pick<World, 'secrets'>,
): Transfer | Refusal {
  const iban = sealed && accountId !== null ? secrets.unseal(sealed, accountId) : undefined
  if (iban === undefined || holder === null) return refuse('conflict', 'account_unreadable', { number })
  return { endToEndId: `${number}-${id.slice(-12)}`, amount, holder, iban, remittance: `Retour ${number}, commande ${orderNumber}` }
}
