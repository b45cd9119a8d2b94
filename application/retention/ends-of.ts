import { endOf, type Periods } from '#domain/retention/retention.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Reads } from '../reads.ts'

/** Before which instant each class has had its time, in the merchant's days; null keeps all of it. */
export async function endsOf(
  kept: Periods,
  { reads, now }: { reads: Pick<Reads, 'policies'>; now: Instant },
): Promise<Record<keyof Periods, Instant | null>> {
  const zone = inForce(await reads.policies(), now)?.zone ?? 'Europe/Paris'
  const end = (name: keyof Periods): Instant | null => {
    const months = kept[name]
    return months === null ? null : endOf(months, { now, zone })
  }
  return { words: end('words'), evidence: end('evidence'), addresses: end('addresses'), statements: end('statements') }
}
