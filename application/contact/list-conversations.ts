import { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { anyStaff, customers } from '../permission.ts'
import { query } from '../query.ts'
import { type ConversationReader, deskOrders, deskStatuses, origins } from './ports.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'
import { assigneeOf, whose } from '../queue/whose.ts'
import type { ConversationRow } from './row-view.ts'
import type { Page } from '../page.ts'
import { presentListed } from './present-listed.ts'

/** « Mes messages »: the person's and, where colleagues share, the company's, newest first. A session for one thing lists that thing. */
export const listMyConversations = query({
  name: 'list my conversations',
  may: customers,
  input: z.strictObject(pageInput),
  async run({ after, limit }, { reads, actor, now }): Promise<Page<ConversationRow>> {
    const rows = await reads.conversationsOf(readerOf(actor), { after: readCursor(after, 1)?.[0] ?? null, limit: limit + 1 })
    const { items, next } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map((row) => presentListed(row, { actor, now })), next }
  },
})

/** Whose list: the person's own and the company's, what a guest wrote about the one order, or the one conversation. */
const readerOf = ({ id, customerId, companyId, orderId, conversationId }: Actor): ConversationReader => ({
  customerId: orderId === undefined ? (customerId ?? null) : id,
  companyId: companyId ?? null,
  orderId: orderId ?? null,
  conversationId: conversationId ?? null,
  readerId: id,
})

/** The desk's list of one state, nearest promise first where no other order is asked for. */
export const listDeskConversations = query({
  name: 'list desk conversations',
  may: anyStaff,
  input: z.strictObject({
    ...pageInput,
    status: z.enum(deskStatuses).default('open'),
    q: z.string().trim().max(200).optional(),
    assignee: whose,
    origin: z.enum(origins).optional(),
    sort: z.enum(deskOrders).default('due'),
  }),
  async run({ after, limit, status, q, assignee, origin, sort }, { reads, actor, now }): Promise<Page<ConversationRow>> {
    const position = readCursor(after, 2)
    const rows = await reads.deskConversations({
      status,
      ...(q ? { text: q } : {}),
      ...(origin ? { origin } : {}),
      ...assigneeOf(assignee, actor),
      readerId: actor.id,
      order: sort,
      after: position && { due: position[0] ?? null, id: position[1] ?? '' },
      limit: limit + 1,
    })
    const { items, next } = pageOf(rows, limit, ({ nextDue, id }) => [nextDue, id])
    return { items: items.map((row) => presentListed(row, { actor, now }, q)), next }
  },
})

/** How many conversations stand in each state that somebody must act on. */
export const countConversations = query({
  name: 'count conversations',
  may: anyStaff,
  input: z.strictObject({}),
  run: (_, { reads }) => reads.conversationCounts(),
})
