import type { Instant } from '#domain/time/instant.ts'

export type Passkey = { id: string; name: string; createdAt: Instant; lastUsedAt: Instant | null }

/** What somebody has; codes that are still to confirm count for nothing. */
export type FactorsOf = { totp: boolean; passkeys: readonly Passkey[]; recoveryLeft: number }

export type ChallengeOf = { purpose: 'registration' | 'second_factor' | 'sign_in'; personId: string | null }

/** A credential as it is kept. */
export type Credential = { credentialId: string; publicKey: Uint8Array; counter: number; transports: readonly string[] }

/** Every function is one statement, committed by itself. */
export type FactorStore = {
  factorsOf: (personId: string) => Promise<FactorsOf>
  /** Keeps a sealed secret that is still to confirm; false where one is confirmed already. */
  keepTotp: (personId: string, sealed: Uint8Array, at: Instant) => Promise<boolean>
  totpOf: (personId: string) => Promise<{ sealed: Uint8Array; confirmed: boolean } | undefined>
  /** True for exactly one caller per half-minute, and for none before the last one used; confirms what was to confirm. */
  useTotpStep: (personId: string, step: number, at: Instant) => Promise<boolean>
  dropTotp: (personId: string) => Promise<boolean>
  addPasskey: (passkey: Credential & { id: string; personId: string; name: string; at: Instant }) => Promise<boolean>
  credentialsOf: (personId: string) => Promise<readonly Pick<Credential, 'credentialId' | 'transports'>[]>
  passkey: (credentialId: string) => Promise<(Credential & { id: string; personId: string }) | undefined>
  usedPasskey: (id: string, counter: number, at: Instant) => Promise<void>
  dropPasskey: (personId: string, id: string) => Promise<boolean>
  /** All that were there before are worth nothing from now on. */
  replaceRecoveryCodes: (personId: string, hashes: readonly string[]) => Promise<void>
  /** True for exactly one caller. */
  useRecoveryCode: (personId: string, hash: string, at: Instant) => Promise<boolean>
  addChallenge: (challenge: ChallengeOf & { id: string; challenge: string; expiresAt: Instant }) => Promise<void>
  /** True for exactly one caller: it is gone with this. */
  takeChallenge: (id: string, now: Instant) => Promise<(ChallengeOf & { challenge: string }) | undefined>
}

/** Options and answers of WebAuthn travel as the browser's own JSON (WebAuthn Level 3, 5.1.8). */
export type WebAuthnJson = { readonly [key: string]: unknown }

type For = { id: string; email: string; name: string; known: readonly Pick<Credential, 'credentialId' | 'transports'>[] }

/** The arithmetic of second factors; loaded on first use. */
export type FactorWorks = {
  /** Whether this installation's address is one that passkeys can be made for: a name under HTTPS, or localhost. */
  passkeysWork: boolean
  newTotp: (person: { email: string; issuer: string }) => Promise<{ secret: string; uri: string; path: string; size: number }>
  /** The half-minute whose code this is, one before or after `now` at most. */
  totpStep: (secret: string, code: string, now: Instant) => Promise<number | undefined>
  /** Under the server's key, for this person alone. */
  seal: (secret: string, personId: string) => Uint8Array
  /** Undefined where the server's key is another than when it was sealed. */
  unseal: (sealed: Uint8Array, personId: string) => string | undefined
  recoveryCodes: () => readonly string[]
  registration: (person: For & { brand: string }) => Promise<{ challenge: string; options: WebAuthnJson }>
  registered: (response: WebAuthnJson, challenge: string) => Promise<Credential | undefined>
  authentication: (known: For['known'], demands: { verified: boolean }) => Promise<{ challenge: string; options: WebAuthnJson }>
  /** The credential's counter after this use; undefined where the answer proves nothing. */
  authenticated: (
    response: WebAuthnJson,
    asked: { challenge: string; credential: Credential; verified: boolean },
  ) => Promise<number | undefined>
}
