import type { JWTPayload } from 'jose'
import { z } from 'zod'
import type { LaunchClaims, LaunchLinks } from '#application/people/launch-store.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A link lives five minutes at most, whatever it says of itself (docs/launch-link.md). */
const MOST_SECONDS = 300
/** The shop's clock and ours may differ by as much. */
const TOLERANCE_SECONDS = 30

type Trust = { issuer: string; audience: string; keys: ReadonlyMap<string, string> }

/** Launch links of a shop that signs with one of these keys; without any, none is right. */
export const launchLinks = (trust: Trust | undefined): LaunchLinks => ({
  read: async (token, now) => (trust ? read(token, { trust, now }) : 'wrong'),
})

/**
 * Checked by `jose`, loaded on first use. HS256 and nothing else, so that no header chooses how it is checked (RFC 8725, 3.1); the key is the
 * one that the header names, and never another.
 */
async function read(token: string, { trust, now }: { trust: Trust; now: Instant }): Promise<LaunchClaims | 'over' | 'wrong'> {
  const { errors, jwtVerify } = await import('jose')
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const key = trust.keys.get(kid ?? '')
        if (key === undefined) throw new errors.JOSEError('unknown key')
        return new TextEncoder().encode(key)
      },
      {
        algorithms: ['HS256'],
        issuer: trust.issuer,
        audience: trust.audience,
        requiredClaims: ['sub', 'jti', 'iat', 'exp'],
        maxTokenAge: MOST_SECONDS,
        clockTolerance: TOLERANCE_SECONDS,
        currentDate: new Date(now),
      },
    )
    return claimsOf(payload)
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'over'
    if (error instanceof errors.JOSEError) return 'wrong'
    throw error
  }
}

const text = (most: number) => z.string().trim().min(1).max(most)
const optional = (most: number) => text(most).nullish().default(null)

const claims = z.object({
  jti: text(200),
  sub: text(254),
  iat: z.int(),
  exp: z.int(),
  email: z.email().max(254).nullish().default(null),
  name: optional(200),
  order: optional(60),
  locale: z.enum(['fr', 'en']).nullish().default(null),
  next: optional(2000),
})

/** A link that claims to live longer is no link of a shop that follows the rule. */
function claimsOf(payload: JWTPayload): LaunchClaims | 'wrong' {
  const { data } = claims.safeParse(payload)
  if (!data || data.exp - data.iat > MOST_SECONDS) return 'wrong'
  const { iat: _, exp, ...said } = data
  return { ...said, expiresAt: new Date((exp + TOLERANCE_SECONDS) * 1000).toISOString() }
}
