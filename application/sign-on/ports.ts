import type { Instant } from '#domain/time/instant.ts'

/** One account at one provider, for good: an address may change hands there, this may not (OpenID Connect Core, 5.7). */
type Identity = { issuer: string; subject: string }

/** What the provider says of somebody; signature, issuer, audience, times and nonce are checked. */
export type SignOnClaims = Identity & {
  /** In lower case; null unless the provider says that it is verified. */
  email: string | null
  name: string | null
  /** Whether the provider says that more than one factor was shown (docs/decisions/0023). */
  secondFactor: boolean
}

/** What one attempt sends along and expects back: known to the browser that began it, and derived again from what it kept. */
export type Attempt = { state: string; nonce: string; verifier: string }

/** How the provider is set, by the environment alone; nothing secret. */
export type SignOnSettings = {
  issuer: string
  clientId: string
  /** Where it sends browsers back to: as it is registered there. */
  returnTo: string
  strongAcr: readonly string[]
  trustsEmail: boolean
  /** What went wrong last since this server started, in the provider's own words: no code, no token, nobody's name. */
  lastFault: { at: Instant; code: string | null; message: string } | null
}

/** The provider that staff sign in at. */
export type SignOn = {
  /** What the button calls it. */
  name: string
  /** Staff who are no admin come in by it, and not by a password. */
  only: boolean
  settings: () => SignOnSettings
  /** Where the browser goes; undefined where the provider does not answer. `anew`: the password is asked for there, whoever is signed in. */
  leadTo: (attempt: Attempt, asked: { anew: boolean }) => Promise<string | undefined>
  /** Whose answer this is (the query of the address that it came back by); what it is worth nothing by, in a word. */
  read: (answer: string, attempt: Attempt) => Promise<SignOnClaims | 'away' | 'declined' | 'wrong'>
}

/** Inside a transaction. */
export type IdentityStore = {
  /** Whose account this is here, shut out or not. */
  holderOf: (identity: Identity) => Promise<string | undefined>
  /** False where this account is somebody's already, or this person has another one of the same provider. */
  bind: (identity: Identity & { personId: string; at: Instant }) => Promise<boolean>
}
