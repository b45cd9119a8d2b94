import type { Stores, World } from '../ports.ts'
import type { Sorted } from './ports.ts'
import type { OnTable } from './on-table.ts'

/** Whether a copy that was sorted before stands for this one: not where only this one is proven to be its sender's. */
export const isCopy = (earlier: readonly { proven: boolean }[], proof: { proven: boolean }): boolean =>
  earlier.some(({ proven }) => proven || !proof.proven)

/** What is settled of a mail: by its row, whom it names and what it has in common with its copies. */
type Settling = Pick<OnTable, 'id' | 'proof'> & { mail: Pick<OnTable['mail'], 'from' | 'fingerprint'> }

/** What a mail became, without what is known of every mail. */
export type Became = Omit<Sorted, 'at' | 'fingerprint' | 'sender' | 'judgement' | 'proven'>

/**
 * Does what becomes of a mail in one transaction with its row, under its lock: once, however many workers have it. A copy of one that was sorted before is
 * a duplicate, unless only this one is proven to be its sender's: whoever forges a copy in advance does not keep the real one out.
 */
export async function settle({ id, mail, proof }: Settling, world: World, become: (stores: Stores) => Promise<Became>): Promise<void> {
  await world.transact(async (stores) => {
    if (!(await stores.inbox.take(id))) return
    const became: Became = isCopy(await stores.inbox.earlier(mail.fingerprint, id), proof)
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
