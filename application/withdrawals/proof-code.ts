import type { Instant } from '#domain/time/instant.ts'
import { addHours } from '#domain/time/instant.ts'
import type { World } from '../ports.ts'

const HOURS = 48

/**
 * The six digits that go to the address of the order that a statement names. Derived from the statement under the server's own key, so that nothing
 * is kept of them and the mail's worker knows them without having been told; `proveWithdrawal` bounds the guesses.
 */
export const proofCode = (secrets: Pick<World['secrets'], 'keyedHash'>, withdrawalId: string): string =>
  String(Number.parseInt(secrets.keyedHash(`withdrawal ${withdrawalId}`).slice(0, 12), 16) % 1_000_000).padStart(6, '0')

/** Until when it proves who stated it; afterwards staff match. */
export const proofEnds = (statedAt: Instant): Instant => addHours(statedAt, HOURS)
