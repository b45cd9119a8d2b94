import type { Claimed } from '#domain/claim/acts.ts'
import type { Claim } from '#domain/claim/claim.ts'
import { claimRoles, type ClaimVerb } from '#domain/claim/transitions.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Desk, insist } from '../command.ts'
import { stockNews, tell } from '../webhooks/tell.ts'
import type { Permission } from '../permission.ts'

/** The table's `by` column is the permission of its command. */
export const claimPermission = (verb: ClaimVerb): Permission => ({ by: claimRoles(verb) })

/** Who may look at claims: those who send goods, and those who see the money come. */
export const claimReaders: Permission = { by: ['returns_agent', 'finance'] }

/** A claim under its lock, at the version that the caller saw. */
export async function takeClaim(desk: Desk, number: string): Promise<Claim> {
  const claim = (await desk.claims.lock(number)) ?? insist(refuse('missing', 'claim_unknown'))
  if (desk.expects !== undefined && desk.expects !== claim.version) insist(refuse('conflict', 'stale_version', { version: claim.version }))
  return claim
}

export type ClaimReceipt = Pick<Claim, 'number' | 'version' | 'status'>

/** Writes what the verb decided, and moves what it moves in stock. */
export async function settleClaim(
  desk: Desk,
  decided: Claimed | Refusal,
  { reason = null, moves }: { reason?: string | null; moves?: { units: readonly string[]; quantity: 1 | -1 } } = {},
): Promise<ClaimReceipt> {
  const { next, event } = insist(decided)
  await desk.claims.write(next, event, reason)
  if (moves) {
    const verb = `claim_${event.verb}`
    await desk.stock.turn(moves.units, { quantity: moves.quantity, causeId: event.id, verb, at: event.at })
    await tell(desk, stockNews(event.id, verb, moves.units.length))
  }
  const { number, version, status } = next
  return { number, version, status }
}
