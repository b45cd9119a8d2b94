import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { recordAtDoor } from '../log/record.ts'
import { enter } from '../people/enter.ts'
import { holdBack } from '../people/hold-back.ts'
import type { Opened } from '../people/session.ts'
import { anyone } from '../permission.ts'
import { attemptOf, attemptsFrom } from './attempt.ts'
import { memberOf } from './member-of.ts'
import type { SignOnClaims } from './ports.ts'

/**
 * Whoever comes back from the provider comes in, where they are known here. A second factor that was shown there counts here; where none was, one's own is asked
 * for as after a password (docs/decisions/0023-who-signs-in-elsewhere.md).
 */
export const finishSignOn = errand({
  name: 'finish sign-on',
  may: anyone,
  input: z.strictObject({ answer: z.string().min(1).max(8000), attempt: z.string().min(1).max(200) }),
  async run({ answer, attempt }, standing): Promise<Opened | Refusal> {
    const { signOn, secrets } = standing.world
    const held = await holdBack(standing, [attemptsFrom(standing)])
    if (held) return held
    if (!signOn) return refuse('missing', 'sign_on_off')
    const claims = await signOn.read(answer, attemptOf(attempt, secrets))
    return typeof claims === 'string' ? noAnswer(claims, signOn.name) : letIn(claims, standing, signOn.name)
  },
})

function noAnswer(why: 'away' | 'declined' | 'wrong', provider: string): Refusal {
  if (why === 'away') return refuse('conflict', 'sign_on_away', { provider })
  return why === 'declined' ? refuse('invalid', 'sign_on_declined', { provider }) : refuse('invalid', 'sign_on_wrong', { provider })
}

async function letIn(claims: SignOnClaims, standing: Standing, provider: string): Promise<Opened | Refusal> {
  const personId = await memberOf(claims, standing, provider)
  if (isRefusal(personId)) return personId
  const person = await standing.world.people.person(personId)
  if (person && isStaff(person)) return enter(person, standing, { by: 'sign_on', ...(claims.secondFactor ? { second: 'provider' } : {}) })
  await recordAtDoor(standing, { kind: 'sign_in_refused', actorId: null, subjectId: personId, data: { why: 'deactivated' } })
  return refuse('forbidden', 'sign_on_disabled')
}
