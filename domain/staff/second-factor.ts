import type { Role } from '../actor.ts'

/** What somebody can prove themselves with besides a password. */
export type Factors = { totp: boolean; passkeys: number }

/** What a session still waits for before it opens anything. */
export type Awaited = 'second_factor' | 'enrolment'

/** Whose access to money or rights demands one, where the installation demands any (NAVETTE_MODE=production). */
export const demandsFactor = (roles: readonly Role[]): boolean => roles.includes('admin') || roles.includes('finance')

export const hasFactor = ({ totp, passkeys }: Factors): boolean => totp || passkeys > 0

/** What somebody who has shown their password has still to do; null where they are in. */
export function awaitedOf(roles: readonly Role[], factors: Factors, { demanded }: { demanded: boolean }): Awaited | null {
  if (hasFactor(factors)) return 'second_factor'
  return demanded && demandsFactor(roles) ? 'enrolment' : null
}
