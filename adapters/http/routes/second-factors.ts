import type { Added } from '#application/second-factors/changed.ts'
import { addPasskey, beginPasskey, dropPasskey } from '#application/second-factors/passkeys.ts'
import { renewRecoveryCodes } from '#application/second-factors/renew-recovery-codes.ts'
import { showFactors } from '#application/second-factors/show-factors.ts'
import { beginTotp, confirmTotp, dropTotp } from '#application/second-factors/totp.ts'
import { askForPasskey, proveByCode, proveByPasskey } from '#application/second-factors/prove.ts'
import { resetFactors } from '#application/staff/reset-factors.ts'
import { finishedRoute, performs, type Route, route, runs, silentRoute } from '../route.ts'
import { me } from '../schemas/people.ts'
import { addedFactor, begunTotp, factors, freshCodes, passkeyChallenge } from '../schemas/second-factors.ts'
import { type Finishing, signIn } from '../who.ts'

const tag = 'Session'
const response = { id: 'q83vEjRWeJA', type: 'public-key', rawId: 'q83vEjRWeJA', response: {}, clientExtensionResults: {} }
const challengeId = '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55'

/** The session that waited for this is whole now. */
const finish = ({ recoveryCodes, opened }: Added, on: Finishing) => ({ recoveryCodes, me: opened && signIn(opened, on) })

/** What staff prove themselves with besides a password. */
export const secondFactorRoutes: readonly Route[] = [
  finishedRoute({
    method: 'POST',
    path: '/session/second-factor',
    tag,
    status: 201,
    summary: 'Prove oneself by a code of the app, or by a recovery code',
    does: runs(proveByCode),
    answers: me,
    finish: signIn,
    example: { code: '493817' },
  }),
  route({
    method: 'POST',
    path: '/session/passkey-challenges',
    tag,
    status: 201,
    summary: 'Ask what a passkey is to sign',
    does: runs(askForPasskey),
    answers: passkeyChallenge,
  }),
  finishedRoute({
    method: 'POST',
    path: '/session/passkey',
    tag,
    status: 201,
    summary: 'Sign in by a passkey, alone or after the password',
    does: runs(proveByPasskey),
    answers: me,
    finish: signIn,
    example: { challengeId, response },
  }),
  route({
    method: 'GET',
    path: '/second-factors',
    tag,
    summary: 'Show what I prove myself with',
    does: runs(showFactors),
    answers: factors,
  }),
  route({
    method: 'POST',
    path: '/second-factors/totp',
    tag,
    status: 201,
    summary: 'Begin with an authenticator app',
    does: runs(beginTotp),
    answers: begunTotp,
  }),
  finishedRoute({
    method: 'PUT',
    path: '/second-factors/totp',
    tag,
    summary: 'Confirm the app by its first code',
    does: runs(confirmTotp),
    answers: addedFactor,
    finish,
    example: { code: '493817' },
  }),
  silentRoute({ method: 'DELETE', path: '/second-factors/totp', tag, summary: 'Do without the app', does: runs(dropTotp) }),
  route({
    method: 'POST',
    path: '/second-factors/passkey-challenges',
    tag,
    status: 201,
    summary: 'Begin with a passkey',
    does: runs(beginPasskey),
    answers: passkeyChallenge,
  }),
  finishedRoute({
    method: 'POST',
    path: '/second-factors/passkeys',
    tag,
    status: 201,
    summary: 'Add the passkey',
    does: runs(addPasskey),
    answers: addedFactor,
    finish,
    example: { challengeId, name: 'Clé du bureau', response },
  }),
  silentRoute({ method: 'DELETE', path: '/second-factors/passkeys/:id', tag, summary: 'Do without a passkey', does: runs(dropPasskey) }),
  route({
    method: 'POST',
    path: '/second-factors/recovery-codes',
    tag,
    status: 201,
    summary: 'Make new recovery codes; the earlier ones open nothing',
    does: runs(renewRecoveryCodes),
    answers: freshCodes,
  }),
  silentRoute({
    method: 'PUT',
    path: '/staff/:personId/second-factor-reset',
    tag: 'Staff',
    summary: 'Let somebody in by their password again who has lost the rest; never oneself',
    does: performs(resetFactors),
    example: { reason: 'Téléphone perdu, identité vérifiée au téléphone' },
  }),
]
