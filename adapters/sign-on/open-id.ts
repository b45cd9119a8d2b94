import type { Configuration, IDToken, UserInfoResponse } from 'openid-client'
import type { Attempt, SignOn, SignOnClaims, SignOnSettings } from '#application/sign-on/ports.ts'

export type Provider = {
  issuer: string
  clientId: string
  clientSecret: string
  name: string
  only: boolean
  /** Values of `acr` by which this provider says that more than one factor was shown, besides those that everybody means it by. */
  strongAcr: readonly string[]
  /** An address is one's own although it says nothing of `email_verified`: an administrator gave it (Entra ID sends no such claim). */
  trustsEmail: boolean
}

/** What went wrong at the provider, in its own words: no code, no token, nobody's name. */
export type SignOnFault = { code: string | undefined; error: string | undefined; message: string }

type Around = { publicUrl: string; onFault?: ((fault: SignOnFault) => void) | undefined }

/** Longer than this nobody waits for a page. */
const PATIENCE_SECONDS = 10

/**
 * OpenID Connect by `openid-client`, loaded on first use: authorization code with PKCE, state and nonce (RFC 9700, OpenID Connect Core 3.1). The provider's own
 * description is read once, and again where it did not answer.
 */
export function openId(provider: Provider, { publicUrl, onFault }: Around): SignOn {
  const returnTo = `${publicUrl}/connexion/retour`
  let found: Promise<Configuration> | undefined
  let last: SignOnSettings['lastFault'] = null
  const faulty = (error: unknown): void => {
    const fault = faultOf(error)
    last = { at: new Date().toISOString(), code: fault.error ?? fault.code ?? null, message: fault.message }
    onFault?.(fault)
  }
  const discovered = (): Promise<Configuration> =>
    (found ??= discover(provider).catch((error: unknown) => {
      found = undefined
      throw error
    }))
  return {
    name: provider.name,
    only: provider.only,
    settings() {
      const { issuer, clientId, strongAcr, trustsEmail } = provider
      return { issuer, clientId, returnTo, strongAcr, trustsEmail, lastFault: last }
    },
    async leadTo({ state, nonce, verifier }, { anew }) {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client')
      const config = await discovered().catch((error: unknown) => {
        faulty(error)
        return undefined
      })
      if (!config) return undefined
      const asked = {
        redirect_uri: returnTo,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(anew ? { prompt: 'login' } : {}),
      }
      return buildAuthorizationUrl(config, asked).href
    },
    async read(answer, attempt) {
      try {
        return await claimsBy(await discovered(), { answer, attempt, returnTo, provider })
      } catch (error) {
        const wrong = whatIsWrong(error)
        if (wrong !== 'declined') faulty(error)
        return wrong
      }
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  const { allowInsecureRequests, ClientSecretBasic, discovery } = await import('openid-client')
  return discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(clientSecret), {
    timeout: PATIENCE_SECONDS,
    // The configuration lets this through on the machine itself and outside production alone.
    ...(issuer.startsWith('http:') ? { execute: [allowInsecureRequests] } : {}),
  })
}

type Reading = { answer: string; attempt: Attempt; returnTo: string; provider: Provider }

async function claimsBy(config: Configuration, { answer, attempt, returnTo, provider }: Reading): Promise<SignOnClaims | 'wrong'> {
  const { authorizationCodeGrant, fetchUserInfo } = await import('openid-client')
  const tokens = await authorizationCodeGrant(config, new URL(`${returnTo}?${answer.replace(/^\?/, '')}`), {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) return 'wrong'
  // Many providers say only there who it is (OpenID Connect Core, 5.4).
  const told =
    claims['email'] === undefined && config.serverMetadata().userinfo_endpoint
      ? await fetchUserInfo(config, tokens.access_token, claims.sub)
      : claims
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof told['email'] === 'string' && isOwn(told['email_verified'], provider) ? told['email'].trim().toLowerCase() : null,
    name: nameOf(told),
    secondFactor: isStrong(claims, provider.strongAcr),
  }
}

const isOwn = (verified: unknown, { trustsEmail }: Provider): boolean => verified === true || (verified === undefined && trustsEmail)

const nameOf = ({ name }: UserInfoResponse | IDToken): string | null => (typeof name === 'string' ? name : null)

/** `phr`, `phrh`: phishing-resistant (OpenID EAP ACR Values 1.0). */
const strongForAll = ['phr', 'phrh', 'http://schemas.openid.net/pape/policies/2007/06/multi-factor']

/** `mfa` among the methods (RFC 8176), or a context that means as much. */
export const isStrong = ({ amr, acr }: { readonly [claim: string]: unknown }, strongAcr: readonly string[]): boolean =>
  (Array.isArray(amr) && amr.includes('mfa')) || (typeof acr === 'string' && [...strongForAll, ...strongAcr].includes(acr))

function faultOf(error: unknown): SignOnFault {
  const { code, error: said, message } = error as { code?: string; error?: string; message?: string }
  return { code, error: said, message: message ?? String(error) }
}

/** Set up wrongly, there or here: nothing that whoever signs in could mend. A wrong secret is a plain 401 with some. */
const setUpWrongly = new Set(['invalid_client', 'unauthorized_client', 'invalid_scope', 'unsupported_response_type'])

/** What the provider, or whoever came instead, made of it. A fault of the network, or of theirs, passes. */
function whatIsWrong(error: unknown): 'away' | 'declined' | 'wrong' {
  const { code, error: said, status, cause } = error as { code?: string; error?: string; status?: number; cause?: unknown }
  if (said === 'access_denied' || said === 'interaction_required' || said === 'login_required') return 'declined'
  if (status === 401 || (said !== undefined && setUpWrongly.has(said))) return 'away'
  if (said === 'server_error' || said === 'temporarily_unavailable' || (status !== undefined && status >= 500)) return 'away'
  if (code === 'OAUTH_TIMEOUT' || error instanceof TypeError || cause instanceof TypeError) return 'away'
  return 'wrong'
}
