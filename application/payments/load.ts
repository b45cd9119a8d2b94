import type { PaymentFile } from '#domain/money/payment-file.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Desk, insist } from '../command.ts'
import { take, type TakenWithOrder, withOrder } from '../returns/load.ts'
import type { FiledPayment } from './ports.ts'

/** A file under its lock, for an act that nothing may hinder. */
export async function takeFile(
  desk: Pick<Desk, 'payments'>,
  id: string,
  obstacle: (file: PaymentFile) => Refusal | undefined,
): Promise<{ file: PaymentFile; payments: readonly FiledPayment[] }> {
  const locked = (await desk.payments.lockFile(id)) ?? insist(refuse('missing', 'payment_file_unknown'))
  const refusal = obstacle(locked.file)
  if (refusal) insist(refusal)
  return locked
}

/** What of a file the bank has not answered for yet. */
export const underWay = <One extends Pick<FiledPayment, 'state'>>(payments: readonly One[]): One[] =>
  payments.filter(({ state }) => state === 'asked' || state === 'submitted' || state === 'accepted')

/** Of those, these; all where none are named. */
export function chosen(payments: readonly FiledPayment[], ids: readonly string[] | null): FiledPayment[] {
  const open = underWay(payments)
  if (ids === null) return open
  const picked = open.filter(({ id }) => ids.includes(id))
  if (picked.length < new Set(ids).size) insist(refuse('conflict', 'payment_answered', {}, 'payments'))
  return picked
}

/** The file is done once nothing of it is under way. */
export async function closeIfDone(desk: Desk, file: PaymentFile, left: number): Promise<{ id: string; state: PaymentFile['state'] }> {
  if (left > 0) return { id: file.id, state: file.state }
  await desk.payments.saveFile({ ...file, state: 'done', endedAt: desk.now, endedBy: desk.actor.id })
  return { id: file.id, state: 'done' }
}

/** Every return under its lock, then their orders, each in one order: whoever takes some of the same waits and never for ever. */
export async function takeAll(numbers: readonly string[], desk: Desk): Promise<ReadonlyMap<string, TakenWithOrder>> {
  const taken = []
  for (const number of [...new Set(numbers)].toSorted()) taken.push(await take({ ...desk, expects: undefined }, number))
  const all = new Map<string, TakenWithOrder>()
  for (const one of taken.toSorted((a, b) => (a.rma.orderId < b.rma.orderId ? -1 : 1))) all.set(one.rma.number, await withOrder(one))
  return all
}
