import { inForce } from '#domain/policy/policy-for.ts'
import type { Standing } from '../errand.ts'

/** The merchant's name, under which an app or a browser keeps what it made for us. */
export const brandOf = async ({ world, now }: Standing): Promise<string> =>
  inForce(await world.reads.policies(), now)?.merchant?.name ?? 'Navette'
