import type { Json } from '#domain/happening.ts'
import type { DeliveredType } from '#domain/webhook/event-types.ts'
import type { ReplacementFacts, WebhookDelivery, WebhookReads } from './ports.ts'

type Data = WebhookDelivery['data']
type Composer = (data: Data, reads: WebhookReads) => Promise<object | undefined>

/** What is said besides ids and codes: looked up as it is sent, so that addresses are kept with their order alone. */
const composers: Readonly<Partial<Record<DeliveredType, Composer>>> = {
  'replacement.requested': async (data, reads) => ifStill('owed', await goodsOf(data, reads)),
  'replacement.sent': async (data, reads) => {
    const sent = ifStill('executed', await goodsOf(data, reads))
    return sent && withoutAddress(sent)
  },
  'stock.moved': async ({ causeId, verb }, reads) =>
    typeof causeId === 'string' && typeof verb === 'string' ? { causeId, verb, movements: await reads.movementsOf(causeId) } : undefined,
}

const goodsOf = async ({ resolutionId }: Data, reads: WebhookReads): Promise<ReplacementFacts | undefined> =>
  typeof resolutionId === 'string' ? reads.replacementFacts(resolutionId) : undefined

/** Nobody sends what is not owed any more. */
const ifStill = (state: ReplacementFacts['state'], facts: ReplacementFacts | undefined): ReplacementFacts | undefined =>
  facts?.state === state ? facts : undefined

/** Who sent it had it. */
const withoutAddress = ({ shipping: _shipping, ...sent }: ReplacementFacts): Omit<ReplacementFacts, 'shipping'> => sent

/** The body as it is signed; undefined where what happened was undone meanwhile and nobody may act on it. */
export async function bodyOf(
  { type, at, data }: Pick<WebhookDelivery, 'type' | 'at' | 'data'>,
  reads: WebhookReads,
): Promise<string | undefined> {
  const compose = composers[type]
  const said: object | Json | undefined = compose ? await compose(data, reads) : data
  return said === undefined ? undefined : JSON.stringify({ type, timestamp: at, data: said })
}
