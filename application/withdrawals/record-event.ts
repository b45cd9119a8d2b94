import { hasRole } from '#domain/actor.ts'
import type { Desk } from '../command.ts'
import type { WithdrawalEvent } from './ports.ts'

type What = Pick<WithdrawalEvent, 'verb' | 'orderId' | 'returnId' | 'settles' | 'data'> & { words?: string }

/** Records what became of a statement, and who did it; answers the event's id. */
export async function recordEvent(desk: Desk, withdrawalId: string, { words = '', ...what }: What): Promise<string> {
  const id = desk.newId()
  await desk.withdrawals.record({ ...what, id, withdrawalId, at: desk.now, ...signature(desk), words: words === '' ? null : words })
  return id
}

const signature = ({ actor }: Pick<Desk, 'actor'>): Pick<WithdrawalEvent, 'actorId' | 'actorRole'> => ({
  actorId: actor.id,
  actorRole: (['customer', 'support', 'manager'] as const).find((role) => hasRole(actor, role)) ?? actor.roles[0] ?? 'system',
})
