import { z } from 'zod'
import { preparedInput } from '#application/returns/request.ts'
import type { ConversationVerb } from '#domain/conversation/transitions.ts'
import { conversationVerbs } from '#domain/conversation/transitions.ts'
import { suspicions } from '#domain/conversation/suspicion.ts'
import { assignee } from './colleague.ts'
import { component, count, currency, instant, list, minor, number, page, uuid, words } from './component.ts'
import { deadline } from './deadline.ts'
import { message } from './message.ts'

const status = z.enum(['held', 'open', 'answered', 'closed', 'spam', 'in_return', 'merged'])
const suspicion = z.enum(suspicions)

export const contactForm = component(
  'ContactForm',
  z.strictObject({
    form: z
      .string()
      .meta({ description: 'Signed; opens one conversation, once', examples: ['0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55.1795508400000.5f1c'] }),
    bits: z.int().meta({ description: 'Zero bits that SHA-256 of `form:work` begins with', examples: [16] }),
  }),
)

export const openedConversation = component(
  'OpenedConversation',
  z.strictObject({
    id: uuid,
    answerBy: instant.nullable().meta({ description: 'By when the first answer is promised; null while it is held' }),
    held: z.boolean().meta({ description: 'Looks automatic: a person, or the code sent to the address, clears it first' }),
    email: words('claire@example.org'),
  }),
)

export const conversationReceipt = component('ConversationReceipt', z.strictObject({ id: uuid, version: count, status }))
export const preparedReceipt = component('PreparedReceipt', z.strictObject({ id: uuid, version: count, status, requestId: uuid }))
export const revokedReplies = component('RevokedReplies', z.strictObject({ revoked: count }))
export const becameReturn = component('BecameReturn', z.strictObject({ id: uuid, version: count, status, number }))

const row = component(
  'ConversationRow',
  z.strictObject({
    id: uuid,
    sequence: z.int().meta({ description: 'Number of its last event: what was seen of it' }),
    status,
    subject: words('Remise sur un écran rayé ?'),
    orderNumber: z.string().nullable(),
    openedAt: instant,
    lastAt: instant,
    deadline: deadline.nullable(),
    escalated: z.boolean(),
    offered: z.boolean(),
    confirmable: z.boolean().meta({ description: 'A prepared request waits for the customer’s word' }),
    unread: z.int(),
    customer: z.strictObject({ name: z.string(), company: z.string().nullable() }).optional(),
    assignee: assignee.optional(),
    suspicions: list(suspicion).optional(),
    origin: z.enum(['mail', 'form']).optional(),
    excerpt: z
      .string()
      .optional()
      .meta({ description: 'At the desk: what the customer said last, or, where words were sought, the message around them' }),
  }),
)
export const foundConversations = component(
  'FoundConversations',
  z.strictObject({ items: list(row), count: z.int().min(0), more: z.boolean() }),
)
export const conversationPage = component('ConversationPage', page(row))

const tally = z.int().min(0)
export const conversationCounts = component(
  'ConversationCounts',
  z.strictObject({ open: tally, held: tally, answered: tally, closed: tally, spam: tally, escalated: tally }),
)

const offer = z.strictObject({
  id: uuid,
  kind: z.enum(['discount', 'credit']),
  amount: minor,
  currency,
  goods: z.enum(['kept', 'come_back']),
  state: z.enum(['offered', 'accepted', 'declined', 'superseded']),
  offeredAt: instant,
  own: z.boolean(),
  units: z.int(),
})

const preparedRequest = component(
  'PreparedRequest',
  z.strictObject({
    id: uuid,
    orderId: uuid,
    type: z.string(),
    state: z.enum(['waiting', 'confirmed', 'declined', 'recalled', 'expired']),
    preparedAt: instant,
    by: z.string().nullable().meta({ description: 'Who of the staff wrote it down' }),
    expiresAt: instant,
    lines: list(preparedInput.shape.lines.element.extend({ name: z.string() })),
  }),
)

const verb = z.enum(conversationVerbs as [ConversationVerb, ...ConversationVerb[]])

const event = z.strictObject({
  id: uuid,
  sequence: count,
  at: instant,
  verb,
  to: status,
  actor: z.strictObject({
    role: z.enum(['customer', 'support', 'returns_agent', 'finance', 'manager', 'admin', 'api_key', 'system']),
    name: z.string().nullable(),
  }),
  data: z.record(z.string(), z.unknown()),
})

const staffPart = z.strictObject({
  name: z.string(),
  email: z.string().nullable().meta({ description: 'Null where a mail names no sender that can be read' }),
  proven: z.boolean().meta({ description: 'The address was shown to be theirs' }),
  company: z.string().nullable(),
  returns: z.int(),
  ordersPlaced: z.int(),
  orderNamed: z.string().nullable(),
  suspicions: list(suspicion),
  assignee,
  theirs: z.boolean(),
  orders: list(
    z.strictObject({
      id: uuid,
      number: z.string(),
      placedAt: instant,
      lines: count,
      title: z.string(),
      gross: minor,
      currency,
      theirs: z.boolean(),
      confirmable: z.boolean(),
    }),
  ),
  settlementLimit: minor.nullable(),
})

export const conversationView = component(
  'ConversationView',
  z.strictObject({
    id: uuid,
    version: count,
    sequence: count,
    status,
    subject: z.string(),
    openedAt: instant,
    order: z
      .strictObject({
        id: uuid,
        number: z.string(),
        title: z.string(),
        line: z.strictObject({ id: uuid, name: z.string() }).nullable().meta({ description: 'The product that was named' }),
      })
      .nullable(),
    deadlines: list(deadline),
    escalated: z.boolean(),
    offers: list(offer),
    prepared: preparedRequest.nullable(),
    messages: list(message),
    events: list(event),
    readUpTo: z.int(),
    returnNumber: z.string().nullable(),
    mergedInto: uuid.nullable().meta({ description: 'The conversation that it goes on in' }),
    verbs: z.partialRecord(verb, z.string().nullable()),
    staff: staffPart.optional(),
  }),
)

export const mergeCandidates = component(
  'MergeCandidates',
  z.strictObject({
    items: list(
      z.strictObject({
        id: uuid,
        number: number.nullable().meta({ description: 'Of a return; null of a conversation without one' }),
        subject: z.string(),
        status: z.string(),
        at: instant,
        messages: z.int(),
        customer: z.string(),
        company: z.string().nullable(),
        email: z.string().nullable(),
        known: z.boolean().meta({ description: 'It is of whoever wrote, as far as it is proven' }),
        typed: z.boolean().meta({ description: 'Known by the address alone, which neither has shown to be theirs' }),
      }),
    ),
  }),
)

export const heldInName = component(
  'HeldInName',
  z.strictObject({
    items: list(
      z.strictObject({
        id: uuid,
        name: z.string(),
        email: z.string().nullable(),
        openedAt: instant,
        names: z.boolean().meta({ description: 'It names the return; else it gives an address of its customer’s' }),
      }),
    ),
  }),
)

export const sortedConversations = component(
  'SortedConversations',
  z.strictObject({
    items: list(
      z.strictObject({ id: uuid, problem: z.strictObject({ code: words('wrong_conversation_status'), detail: z.string() }).nullable() }),
    ),
  }),
  'A row per conversation: `problem` says why it was not done, null that it was',
)
