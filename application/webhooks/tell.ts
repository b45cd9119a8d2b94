import type { Json } from '#domain/happening.ts'
import { makesOrder } from '#domain/return/goods.ts'
import type { RmaEvent } from '#domain/return/event.ts'
import type { Rma } from '#domain/return/rma.ts'
import { toldVerbs, type WebhookType } from '#domain/webhook/event-types.ts'
import type { Desk } from '../command.ts'
import type { Job } from '../reactions.ts'
import type { DeliveryKey } from './ports.ts'

/** `data`: ids and codes only, as in events; whatever else is to be said is looked up when it is sent (body.ts). */
export type News = { type: WebhookType; data: { readonly [key: string]: Json } }

/** Tells whoever asks for it, by rows and jobs of this transaction: it is told if and only if it happens, and sent afterwards. */
export async function tell(desk: Pick<Desk, 'webhooks' | 'jobs' | 'newId' | 'now'>, news: readonly News[]): Promise<void> {
  if (news.length === 0) return
  const made = await desk.webhooks.add(news.map((one) => ({ ...one, id: desk.newId(), at: desk.now })))
  await desk.jobs.add(made.map((key) => attemptJob(key, 0)))
}

/** `attempt`: how many were made before; a job whose attempt was made already does nothing. */
export const attemptJob = ({ endpointId, id }: DeliveryKey, attempt: number, notBefore?: string): Job => ({
  queue: 'webhooks',
  data: { endpointId, id, attempt },
  group: endpointId,
  ...(notBefore === undefined ? {} : { notBefore }),
})

type Goods = Pick<Rma, 'id' | 'number' | 'resolutions'>

/** What the shop is to send, need not send any more, or has sent: what an act changed of it. */
export function goodsNews(before: Pick<Rma, 'resolutions'>, { id, number, resolutions }: Goods): News[] {
  const known = new Map(before.resolutions.map((one) => [one.id, one]))
  return resolutions.flatMap((now): News[] => {
    const was = known.get(now.id)
    if (!makesOrder(now.kind) || (was?.state === now.state && was.unitIds.length === now.unitIds.length)) return []
    const type = ({ owed: 'replacement.requested', executed: 'replacement.sent', void: 'replacement.cancelled' } as const)[now.state]
    return [{ type, data: { return: number, returnId: id, resolutionId: now.id } }]
  })
}

/** What an act has moved in stock, for whoever keeps it; which units is looked up by the act. */
export const stockNews = (causeId: string, verb: string, moved: number): News[] =>
  moved === 0 ? [] : [{ type: 'stock.moved', data: { causeId, verb } }]

const told: ReadonlySet<string> = new Set(toldVerbs)

/** What became of a return, for machines that look it up by its number. */
export const returnNews = ({ verb, sequence, from, to, at }: RmaEvent, { id, number }: Pick<Rma, 'id' | 'number'>): News[] =>
  told.has(verb)
    ? [{ type: `return.${verb as (typeof toldVerbs)[number]}`, data: { return: number, returnId: id, sequence, from, to, at } }]
    : []
