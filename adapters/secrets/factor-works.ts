import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Credential, FactorWorks, WebAuthnJson } from '#application/second-factors/ports.ts'
import { sealing } from './sealed.ts'

const RECOVERY_CODES = 10
/** RFC 4648's alphabet: no 0 and no 1 to mistake. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

type Ground = {
  serverKey: string
  /** The key before it, while apps that were added under it are still in use. */
  keyBefore?: string | undefined
  /** Where browsers find this installation: a passkey belongs to its host. */
  publicUrl: string
  /** A code to scan, as a path in modules. */
  draw: (text: string) => Promise<{ path: string; size: number }>
}

/** TOTP (RFC 6238, six digits, SHA-1, 30 s: what every authenticator app reads) by `otpauth`; WebAuthn by `@simplewebauthn/server`. */
export function factorWorks({ serverKey, keyBefore, publicUrl, draw }: Ground): FactorWorks {
  const { origin, hostname, protocol } = new URL(publicUrl)
  return {
    ...sealing({ purpose: 'navette second factors', serverKey, keyBefore }),
    passkeysWork: isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && (protocol === 'https:' || hostname === 'localhost'),
    async newTotp({ email, issuer }) {
      const { Secret, TOTP } = await import('otpauth')
      const secret = new Secret({ size: 20 })
      const uri = new TOTP({ issuer, label: email, secret }).toString()
      return { secret: secret.base32, uri, ...(await draw(uri)) }
    },
    async totpStep(secret, code, now) {
      const { Secret, TOTP } = await import('otpauth')
      const timestamp = Date.parse(now)
      const away = new TOTP({ secret: Secret.fromBase32(secret) }).validate({ token: code, timestamp, window: 1 })
      return away === null ? undefined : Math.floor(timestamp / 30_000) + away
    },
    recoveryCodes: () => Array.from({ length: RECOVERY_CODES }, recoveryCode),
    async registration({ id, email, name, brand, known }) {
      const { generateRegistrationOptions } = await import('@simplewebauthn/server')
      const options = await generateRegistrationOptions({
        rpName: brand,
        rpID: hostname,
        userName: email,
        userDisplayName: name,
        userID: new TextEncoder().encode(id),
        excludeCredentials: known.map(describe),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      })
      return { challenge: options.challenge, options: asJson(options) }
    },
    async registered(response, challenge) {
      const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
      try {
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          response: response as unknown as RegistrationResponseJSON,
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: hostname,
          requireUserVerification: false,
        })
        if (!verified) return undefined
        const { id, publicKey, counter, transports = [] } = registrationInfo.credential
        return { credentialId: id, publicKey, counter, transports }
      } catch {
        // The library throws at whatever does not fit: an answer that proves nothing.
        return undefined
      }
    },
    async authentication(known, { verified }) {
      const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
      const options = await generateAuthenticationOptions({
        rpID: hostname,
        userVerification: verified ? 'required' : 'preferred',
        ...(known.length > 0 ? { allowCredentials: known.map(describe) } : {}),
      })
      return { challenge: options.challenge, options: asJson(options) }
    },
    async authenticated(response, { challenge, credential, verified: demanded }) {
      const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
      try {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response: response as unknown as AuthenticationResponseJSON,
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: hostname,
          credential: {
            id: credential.credentialId,
            publicKey: new Uint8Array(credential.publicKey),
            counter: credential.counter,
            transports: [...credential.transports],
          },
          requireUserVerification: demanded,
        })
        return verified ? authenticationInfo.newCounter : undefined
      } catch {
        return undefined
      }
    },
  }
}

const describe = ({ credentialId, transports }: Pick<Credential, 'credentialId' | 'transports'>) => ({
  id: credentialId,
  transports: [...transports],
})

const asJson = (options: object): WebAuthnJson => ({ ...options })

/** Eighty random bits in four groups: enough to be kept as a plain hash. */
function recoveryCode(): string {
  const bits = randomBytes(10)
  let number = BigInt(`0x${bits.toString('hex')}`)
  let text = ''
  for (let place = 0; place < 16; place++) {
    text = (letters[Number(number % 32n)] ?? '') + text
    number /= 32n
  }
  return text.replaceAll(/.{4}(?=.)/g, '$&-')
}
