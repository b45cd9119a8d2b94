import type { Stores, World } from '../ports.ts'
import type { Sorted } from './ports.ts'
import type { OnTable } from './on-table.ts'

/** What a mail became, without what is known of every mail. */
export type Became = Omit<Sorted, 'at' | 'fingerprint' | 'sender' | 'judgement' | 'proven'>

/**
 * Does what becomes of a mail in one transaction with its row, under its lock: once, however many workers have it. A copy of one that was sorted before is
 * a duplicate, unless only this one is proven to be its sender's: whoever forges a copy in advance does not keep the real one out.
 */
export async function settle({ id, mail, proof }: OnTable, world: World, become: (stores: Stores) => Promise<Became>): Promise<void> {
  await world.transact(async (stores) => {
    if (!(await stores.inbox.take(id))) return
    const earlier = await stores.inbox.earlier(mail.fingerprint, id)
    const isCopy = earlier.some(({ proven }) => proven || !proof.proven)
    const became: Became = isCopy
      ? { outcome: 'duplicate', conversationId: null, saidId: null, kind: null, folded: '', refused: [] }
      : await become(stores)
    await stores.inbox.sorted(id, {
      ...became,
      at: world.now(),
      fingerprint: mail.fingerprint,
      sender: mail.from?.address ?? '',
      judgement: proof,
      proven: proof.proven,
    })
  })
}
