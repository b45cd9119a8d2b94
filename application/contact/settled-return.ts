import type { Actor } from '#domain/actor.ts'
import type { ConversationOffer } from '#domain/conversation/conversation.ts'
import { gesture } from '#domain/conversation/gesture.ts'
import { skuOf } from '#domain/order/order.ts'
import { policyFor } from '#domain/policy/policy-for.ts'
import type { Act, Decided } from '#domain/return/act.ts'
import { card, named } from '#domain/return/card.ts'
import type { Rma } from '#domain/return/rma.ts'
import { acceptSettlement, offerSettlement } from '#domain/return/settle.ts'
import { submit } from '#domain/return/submit.ts'
import { type Desk, insist } from '../command.ts'
import type { OrderFacts } from '../orders/store.ts'
import { identity, type Origin } from '../returns/open-return.ts'
import { returnNews, tell } from '../webhooks/tell.ts'

type Agreed = { origin: Origin; offer: ConversationOffer; facts: OrderFacts }

/**
 * The return that an offer taken in a conversation makes: asked for by the customer, offered by who offered it, accepted by the customer, each
 * with its event, so that the money's caps are asked again and everything else holds as of any return. It takes the conversation's id.
 */
export async function makeSettledReturn(desk: Desk, { origin, offer, facts }: Agreed): Promise<Rma> {
  const { order, buyer, held, ledger } = facts
  const policy = insist(policyFor(facts.policies, order, desk.now))
  const act: Act = { actor: desk.actor, now: desk.now, newId: desk.newId, policy }
  // What is asked for in the customer's name is support's to ask; what is accepted in it is the customer's word.
  const { onBehalf: _, ...asker } = desk.actor
  const { assessment, waived } = insist(gesture(policy, { order, buyer, held, now: desk.now }, offer.lines))
  const asked = insist(
    submit(
      {
        ...(await identity(desk, facts, policy)),
        ...origin,
        tier: buyer.tier,
        assessment,
        lines: offer.lines.map((line, i) => ({ ...line, ...undeclared, sku: skuOf(order, line.orderLineId), pleads: waived[i] ?? [] })),
      },
      { ...act, actor: asker },
    ),
  )
  const money = { order, ledger }
  const first = { ...asked, next: granted(asked.next) }
  const offered = insist(offerSettlement(first.next, offer, { ...act, actor: offerer(offer), money }))
  const dated: Decided = { ...offered, next: asOffered(offered.next, offer) }
  const settlement = dated.next.settlements.at(-1)
  const accepted = insist(acceptSettlement(dated.next, { settlementId: settlement?.id ?? '', waives: false }, { ...act, money }))
  const words = card(first.next, named(first.next, order))
  const acts = [first, dated, accepted]
  let before: Rma | undefined
  for (const { next, event } of acts) {
    await desk.returns.write({ before, next, card: card(next, words), event })
    before = next
  }
  const news = acts.flatMap(({ next, event }) => returnNews(event, next))
  await tell(desk, news)
  await desk.jobs.add([{ queue: 'mail', data: { kind: 'offer_accepted', returnId: accepted.next.id, causeId: accepted.event.id } }])
  return accepted.next
}

const undeclared = {
  serials: [],
  unreadableSerials: 0,
  declared: { reason: null, seal: null, condition: null, safety: null },
}

/** Whoever offers knows what the policy says: what the offer waives is granted by it. */
const granted = (rma: Rma): Rma => ({
  ...rma,
  lines: rma.lines.map((line) => ({ ...line, exceptions: line.exceptions.map(({ clause }) => ({ clause, answer: 'granted' as const })) })),
})

/** Who made the offer, within whose limit it was made. */
const offerer = ({ offeredBy, offeredRole }: ConversationOffer): Actor => ({ id: offeredBy, roles: [offeredRole], locale: 'fr' })

const asOffered = (rma: Rma, { offeredAt }: ConversationOffer): Rma => ({
  ...rma,
  settlements: rma.settlements.map((s) => ({ ...s, offeredAt })),
})
