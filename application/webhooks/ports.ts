import type { Json } from '#domain/happening.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { SentBy } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { DeliveredType, WebhookType } from '#domain/webhook/event-types.ts'
import type { PageOf } from '../page.ts'
import type { StockMovement } from '../stock/ports.ts'

/** Where a machine of the merchant's is told what happens. */
export type WebhookEndpoint = {
  id: string
  url: string
  types: readonly WebhookType[]
  createdAt: Instant
  /** Nothing is sent there since. */
  disabledAt: Instant | null
  /** By somebody here, or since the other side said that it is gone for good (410). */
  disabledWhy: 'by_hand' | 'gone' | null
  /** The secret before this one signs too until then. */
  previousUntil: Instant | null
}

/** Its secrets, sealed under the endpoint's own id. */
export type SealedSecrets = { sealed: Uint8Array; sealedBefore: Uint8Array | null }

/** What is told to an endpoint. `data` holds ids and codes: what else is said is looked up when it is sent. */
export type WebhookDelivery = {
  endpointId: string
  id: string
  type: DeliveredType
  data: { readonly [key: string]: Json }
  at: Instant
  state: 'waiting' | 'delivered' | 'failed' | 'dropped'
  attempts: number
  /** When it is tried again. */
  nextAt: Instant | null
  /** What the other side answered last (HTTP), or why there was no answer. */
  status: number | null
  failure: DeliveryFailure | null
  endedAt: Instant | null
}

export const deliveryFailures = [
  'no_answer',
  'too_slow',
  'not_public',
  'name_unknown',
  'certificate',
  'refused',
  'gone',
  'switched_off',
  'secret_unreadable',
  'nothing_to_say',
] as const
export type DeliveryFailure = (typeof deliveryFailures)[number]

export type DeliveryKey = Pick<WebhookDelivery, 'endpointId' | 'id'>
type Attempted = DeliveryKey & Pick<WebhookDelivery, 'attempts'>

/** Part of a transaction's stores. */
export type WebhookStore = {
  addEndpoint: (
    endpoint: Pick<WebhookEndpoint, 'id' | 'url' | 'types' | 'createdAt'> & { createdBy: string | null; sealed: Uint8Array },
  ) => Promise<void>
  /** Under its row lock. */
  lockEndpoint: (id: string) => Promise<(WebhookEndpoint & SealedSecrets) | undefined>
  saveEndpoint: (endpoint: Pick<WebhookEndpoint, 'id' | 'url' | 'types' | 'disabledAt' | 'disabledWhy'>) => Promise<void>
  /** The secret that there is becomes the one before, unless one before it still signs: that is the one in use. */
  rotateSecret: (id: string, made: { sealed: Uint8Array; at: Instant; previousUntil: Instant }) => Promise<void>
  /** The same secret under another key; nothing where it is another secret by now. */
  reseal: (id: string, sealed: { from: Uint8Array; to: Uint8Array }) => Promise<void>
  removeEndpoint: (id: string) => Promise<boolean>
  countEndpoints: () => Promise<number>
  /** A delivery to each endpoint that asks for what it is. */
  add: (news: readonly Pick<WebhookDelivery, 'id' | 'type' | 'data' | 'at'>[]) => Promise<readonly DeliveryKey[]>
  /** One to this endpoint, whatever it asks for. */
  addTo: (delivery: Pick<WebhookDelivery, 'endpointId' | 'id' | 'type' | 'data' | 'at'>) => Promise<void>
  /** How an attempt went; false where that attempt was made before. */
  settle: (attempt: Attempted, outcome: Pick<WebhookDelivery, 'state' | 'nextAt' | 'status' | 'failure' | 'endedAt'>) => Promise<boolean>
  /** Those of which nothing was heard since they were due, at most so many: due now. */
  takeUpLost: (due: { before: Instant; now: Instant; limit: number }) => Promise<readonly Attempted[]>
  /** To be tried at once, from the first attempt where it had ended; answers which attempt that is, undefined where there is none. */
  again: (key: DeliveryKey, at: Instant) => Promise<number | undefined>
}

export type ListedEndpoint = WebhookEndpoint & { waiting: number; failed: number; lastDeliveredAt: Instant | null }

export type WebhookReads = {
  /** Oldest first. */
  webhookEndpoints: () => Promise<readonly ListedEndpoint[]>
  /** Newest first. */
  webhookDeliveries: (endpointId: string, page: PageOf<{ id: string }>) => Promise<readonly WebhookDelivery[]>
  webhookDelivery: (key: DeliveryKey) => Promise<(WebhookDelivery & { endpoint: WebhookEndpoint & SealedSecrets }) | undefined>
  /** Goods that are or were owed; undefined where there is no such resolution. */
  replacementFacts: (resolutionId: string) => Promise<ReplacementFacts | undefined>
  /** What one act has moved in stock. */
  movementsOf: (causeId: string) => Promise<readonly StockMovement[]>
}

/** What a shop needs to send the goods, and how they were sent. */
export type ReplacementFacts = {
  resolutionId: string
  return: string
  kind: 'replacement' | 'exchange'
  state: 'owed' | 'executed' | 'void'
  owedAt: Instant
  /** Before the goods that they replace are here. */
  early: boolean
  /** The order that is sent back from, as the shop knows it. */
  order: { shopOrderId: string; number: string }
  currency: string
  lines: readonly { shopLineId: string; sku: string; name: string; quantity: number; replacesSerials: readonly string[] }[]
  /** Null once it was erased. */
  shipping: { readonly [key: string]: Json } | null
  executedAt: Instant | null
  reference: string | null
  sentBy: SentBy | null
  /** The order that stands for them once they were sent, so that they can be returned. */
  replacementOrder: { id: string; number: string } | null
}

export type Letter = { url: string; /** Each signs. */ secrets: readonly string[]; id: string; at: Instant; body: string }
export type LetterAnswer = {
  status: number | null
  retryAfterSeconds: number | null
  /** Why there was no answer. */
  failure: DeliveryFailure | null
}

/** Takes what is told to where it is told (Standard Webhooks). */
export type WebhookPost = {
  newSecret: () => string
  /** Why nothing is ever sent to this address, as far as its letters say. */
  refusal: (url: string) => Refusal | undefined
  /** Never throws. */
  send: (letter: Letter) => Promise<LetterAnswer>
}
