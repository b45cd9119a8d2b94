import { type Actor, isStaff } from '#domain/actor.ts'
import { ownOffer } from '#domain/return/own-offer.ts'
import { settlementLimit } from '#domain/return/settlement-limit.ts'
import { nameTo } from '#domain/staff/shown-name.ts'
import type { ConversationOffer } from '#domain/conversation/conversation.ts'
import { isEscalated } from '#domain/conversation/promise.ts'
import { notConfirmable, notTheirs, reaches } from '#domain/conversation/reach.ts'
import { conversationObstacle, type ConversationVerb, conversationVerbs, mayConverse } from '#domain/conversation/transitions.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { ConversationPage } from './ports.ts'
import type { WritersOrder } from '../orders/ports.ts'
import type { Dealings } from '../people/person.ts'
import { presentDeadline } from '../returns/present-deadline.ts'
import { given } from '../returns/present-event.ts'
import { presentMessage } from './present-message.ts'
import type { ConversationView, PreparedView } from './view.ts'

/** `orders`, and `dealings`, how much the writer ordered and sent back: for staff. */
type Reader = { actor: Actor; now: string; policy: Policy; orders: readonly WritersOrder[]; dealings?: Dealings | undefined }

/** A conversation as its reader may see it: a customer's copy holds no note, no suspicion, and an order only where it is theirs. */
export function presentConversation(page: ConversationPage, reader: Reader): ConversationView {
  const { actor, now } = reader
  const { conversation, words, order, line } = page
  const staff = isStaff(actor)
  const theirs = order !== null && notTheirs(conversation, { order, companyId: order.companyId }) === undefined
  // Somebody else's is no place for whoever wrote here.
  const home = page.home && reaches(actor, page.home) ? page.home : null
  return {
    id: conversation.id,
    version: conversation.version,
    sequence: conversation.sequence,
    status: conversation.status,
    subject: words.subject,
    openedAt: conversation.openedAt,
    order: order && (staff || theirs) ? { id: order.id, number: order.number, title: order.title, line } : null,
    deadlines: conversation.clocks.filter((clock) => clock.endedAt === null).map((clock) => presentDeadline(clock, now)),
    escalated: isEscalated(conversation),
    offers: conversation.offers
      .filter((offer) => staff || offer.state !== 'superseded')
      .map((offer) => ({ ...presentOffer(offer), own: isOwn(offer, actor) })),
    prepared: presentPrepared(page, { now, actor }),
    messages: page.messages.filter((message) => staff || !message.internal).map((message) => presentMessage(message, named(page), actor)),
    events: page.events
      .filter(({ verb }) => staff || shown.has(verb))
      .map(({ id, sequence, at, verb, actorId, actorRole, to, data }) => ({
        id,
        sequence,
        at,
        verb,
        to,
        actor: { role: actorRole, name: nameTo(actor, page.names[actorId ?? ''] ?? null, { staff: isStaff({ roles: [actorRole] }) }) },
        data: staff ? { ...data, ...given({ verb, actorId, data }, page.names) } : {},
      })),
    readUpTo: actor.id === null ? 0 : (page.readUpTo[actor.id] ?? 0),
    returnNumber: page.returnNumber ?? home?.number ?? null,
    mergedInto: home && home.number === null ? home.id : null,
    verbs: verbsOf(page, actor),
    ...(staff ? { staff: staffPart(page, { ...reader, theirs }) } : {}),
  }
}

type StaffReader = Reader & { theirs: boolean }

function staffPart(
  { conversation, words, customer, assignee }: ConversationPage,
  { actor, policy, orders, dealings, theirs }: StaffReader,
): NonNullable<ConversationView['staff']> {
  return {
    name: customer?.name ?? words.name,
    email: conversation.email,
    proven: conversation.customerId !== null,
    company: customer?.company ?? null,
    returns: dealings?.returns ?? 0,
    ordersPlaced: dealings?.orders ?? 0,
    orderNamed: words.orderNamed,
    suspicions: conversation.suspicions,
    assignee,
    theirs,
    orders: orders.map((found) => ({
      id: found.id,
      number: found.number,
      placedAt: found.placedAt,
      title: found.title,
      lines: found.lines,
      gross: found.gross,
      currency: found.currency,
      theirs: notTheirs(conversation, { order: found, companyId: found.companyId }) === undefined,
      confirmable: notConfirmable(conversation, { order: found, companyId: found.companyId }) === undefined,
    })),
    settlementLimit: settlementLimit(policy, actor),
  }
}

/** What of its history concerns the customer. */
const shown: ReadonlySet<ConversationVerb> = new Set([
  'open',
  'address',
  'escalate',
  'offer',
  'accept_offer',
  'decline_offer',
  'prepare_return',
  'confirm_return',
  'decline_return',
  'recall_return',
  'lapse_return',
  'turn_into_return',
  'close',
  'lapse',
  'merge',
])

/** A stranger who wrote is called what they called themselves; once the address is proven, those words are that person's. */
const named = ({ words, ...page }: ConversationPage) => ({ ...page, unsigned: { name: words.name, id: page.conversation.customerId } })

const isOwn = (offer: ConversationOffer, actor: Actor): boolean => ownOffer(offer, { ...actor, onBehalf: true }) !== undefined

const presentOffer = ({
  id,
  kind,
  amount,
  currency,
  goods,
  state,
  offeredAt,
  lines,
}: ConversationOffer): Omit<ConversationView['offers'][number], 'own'> => ({
  id,
  kind,
  amount,
  currency,
  goods,
  state,
  offeredAt,
  units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
})

function presentPrepared(
  { conversation, request, names }: ConversationPage,
  { now, actor }: Pick<Reader, 'now' | 'actor'>,
): PreparedView | null {
  const last = conversation.prepared.at(-1)
  if (!last || !request) return null
  const { id, orderId, state, preparedAt, preparedBy, expiresAt } = last
  return {
    ...request,
    id,
    orderId,
    state: state === 'waiting' && now > expiresAt ? 'expired' : state,
    preparedAt,
    by: nameTo(actor, names[preparedBy ?? ''] ?? null, { staff: true }),
    expiresAt,
  }
}

/** For every verb that this reader may ever do: why not now, as a code, or null when it can be done. */
const verbsOf = ({ conversation }: ConversationPage, actor: Actor): ConversationView['verbs'] =>
  Object.fromEntries(
    conversationVerbs
      .filter((verb) => mayConverse(actor, verb) === undefined)
      .map((verb) => [verb, conversationObstacle(conversation, verb)?.code ?? null]),
  )
