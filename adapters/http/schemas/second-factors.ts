import { z } from 'zod'
import { component, count, instant, list, uuid, words } from './component.ts'
import { me } from './people.ts'

const webAuthn = z.record(z.string(), z.unknown()).meta({ description: 'As WebAuthn’s own JSON (Level 3, 5.1.8)' })
const recoveryCodes = list(words('J2KD-7QXA-M4NB-5TRE'))

export const factors = component(
  'SecondFactors',
  z.strictObject({
    totp: z.boolean(),
    passkeys: list(z.strictObject({ id: uuid, name: words('Clé du bureau'), createdAt: instant, lastUsedAt: instant.nullable() })),
    recoveryLeft: count,
    demanded: z.boolean(),
    passkeysWork: z.boolean(),
    fresh: z.boolean(),
  }),
  '`demanded`: the last one cannot be taken away. `fresh`: signed in so lately that they may be changed',
)

export const begunTotp = component(
  'BegunTotp',
  z.strictObject({ secret: words('JBSWY3DPEHPK3PXP'), uri: words('otpauth://totp/…'), path: words('M4 4h1v1h-1z'), size: count }),
  'The secret is shown here and never again; `path` is its QR code in modules, `size` of them wide',
)

export const passkeyChallenge = component('PasskeyChallenge', z.strictObject({ challengeId: uuid, options: webAuthn }))

export const addedFactor = component(
  'AddedSecondFactor',
  z.strictObject({ recoveryCodes: recoveryCodes.nullable(), me: me.nullable() }),
  '`recoveryCodes` with the first one, shown here and never again; `me` where the session waited for this',
)

export const freshCodes = component('RecoveryCodes', z.strictObject({ recoveryCodes }), 'Shown here and never again')
