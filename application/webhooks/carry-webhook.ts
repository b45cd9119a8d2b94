import { z } from 'zod'
import { nextAttempt } from '#domain/webhook/next-attempt.ts'
import type { Stores, World } from '../ports.ts'
import { bodyOf } from './body.ts'
import type { DeliveryFailure, LetterAnswer, WebhookDelivery, WebhookEndpoint } from './ports.ts'
import { attemptJob } from './tell.ts'

const attemptOf = z.object({ endpointId: z.string(), id: z.string(), attempt: z.int() })

type Outcome = Pick<WebhookDelivery, 'state' | 'nextAt' | 'status' | 'failure' | 'endedAt'>

/**
 * One attempt at telling one endpoint: whatever comes of it is kept together with the next attempt's job. After a crash in between the same is sent again
 * under the same id, which its reader knows it by.
 */
export async function carryWebhook(job: unknown, world: World): Promise<void> {
  const { attempt, ...key } = attemptOf.parse(job)
  const delivery = await world.reads.webhookDelivery(key)
  if (!delivery || delivery.state !== 'waiting' || delivery.attempts !== attempt) return
  const outcome = await attempted(delivery, world)
  await world.transact(async (stores) => {
    if (!(await stores.webhooks.settle(delivery, outcome))) return
    if (outcome.nextAt !== null) await stores.jobs.add([attemptJob(delivery, attempt + 1, outcome.nextAt)])
    const { id, sealed } = delivery.endpoint
    const anew = world.secrets.reseal(sealed, id)
    if (anew) await stores.webhooks.reseal(id, { from: sealed, to: anew })
    if (outcome.failure === 'gone') await switchOff(delivery, { stores, world })
  })
}

async function attempted(
  delivery: WebhookDelivery & { endpoint: WebhookEndpoint & { sealed: Uint8Array; sealedBefore: Uint8Array | null } },
  world: World,
): Promise<Outcome> {
  const { endpoint, id } = delivery
  const ended = (state: WebhookDelivery['state'], failure: DeliveryFailure | null, status: number | null = null): Outcome => ({
    state,
    nextAt: null,
    status,
    failure,
    endedAt: world.now(),
  })
  if (endpoint.disabledAt !== null) return ended('failed', 'switched_off')
  const body = await bodyOf(delivery, world.reads)
  if (body === undefined) return ended('dropped', 'nothing_to_say')
  const secrets = secretsOf(endpoint, world)
  // The key may come back, or the secret be changed: until then it waits like anything that is not taken.
  const answer =
    secrets.length === 0
      ? ({ status: null, retryAfterSeconds: null, failure: 'secret_unreadable' } as const)
      : await world.webhooks.send({ url: endpoint.url, secrets, id, at: world.now(), body })
  const { status } = answer
  if (status !== null && status >= 200 && status < 300) return ended('delivered', null, status)
  const failure = whyNot(answer)
  const nextAt =
    failure === 'gone' ? undefined : nextAttempt({ ...answer, attempts: delivery.attempts + 1, at: world.now(), chance: chanceOf(id) })
  return nextAt === undefined ? ended('failed', failure, status) : { state: 'waiting', nextAt, status, failure, endedAt: null }
}

/** The secret, and for a while the one before it. */
function secretsOf(
  { id, sealed, sealedBefore, previousUntil }: WebhookEndpoint & { sealed: Uint8Array; sealedBefore: Uint8Array | null },
  { secrets, now }: World,
): string[] {
  const before = sealedBefore !== null && previousUntil !== null && previousUntil > now() ? [sealedBefore] : []
  return [sealed, ...before].flatMap((one) => secrets.unseal(one, id) ?? [])
}

const whyNot = ({ status, failure }: LetterAnswer): DeliveryFailure => failure ?? (status === 410 ? 'gone' : 'refused')

/** The last of an id's random bits, from 0 to 1. */
const chanceOf = (id: string): number => Number.parseInt(id.slice(-4), 16) / 0xff_ff

/** The other side wants no more of it: nothing is sent there until an admin says so. */
async function switchOff({ endpointId }: WebhookDelivery, { stores, world }: { stores: Stores; world: World }): Promise<void> {
  const endpoint = await stores.webhooks.lockEndpoint(endpointId)
  if (!endpoint || endpoint.disabledAt !== null) return
  const at = world.now()
  await stores.webhooks.saveEndpoint({ ...endpoint, disabledAt: at, disabledWhy: 'gone' })
  const line = { id: world.newId(), at, kind: 'webhook_changed', actorId: null, subjectId: endpointId, ip: null, userAgent: null } as const
  await stores.log.addToLog({ ...line, data: { verb: 'gone' } })
}
