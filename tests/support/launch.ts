import { SignJWT } from 'jose'

/** The keys of the tests' shop: today's, and the one before, which is still good. */
export const shopKeys = {
  issuer: 'https://boutique.technostok.example',
  audience: 'https://retours.example.org',
  keys: new Map([
    ['2026-11', 'a launch key for tests, and for no shop at all'],
    ['2026-05', 'the launch key of before, which is good as well'],
  ]),
}

type Signed = { claims?: object; kid?: string; secret?: string; alg?: string; now: string }

let links = 0

/** A launch link's token as the shop signs it, but for what is told otherwise; a claim that is undefined is absent. */
export function launchToken({
  claims = {},
  kid = '2026-11',
  secret = shopKeys.keys.get(kid) ?? '',
  alg = 'HS256',
  now,
}: Signed): Promise<string> {
  const iat = Math.floor(Date.parse(now) / 1000)
  const { issuer: iss, audience: aud } = shopKeys
  const payload = { iss, aud, sub: 'C-1', jti: `link-${++links}`, iat, exp: iat + 60, ...claims }
  return new SignJWT(JSON.parse(JSON.stringify(payload)) as Record<string, unknown>)
    .setProtectedHeader({ alg, ...(kid === '' ? {} : { kid }) })
    .sign(new TextEncoder().encode(secret))
}
