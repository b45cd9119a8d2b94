import type { Clock, ClockKind } from '#domain/clock/clock.ts'
import type { Message } from '#domain/conversation/message.ts'
import { isConsumer } from '#domain/order/order.ts'
import { clauseText, reasonLabel } from '#domain/policy/request-type.ts'
import { shownName } from '#domain/staff/shown-name.ts'
import type { RmaEvent } from '#domain/return/event.ts'
import type { Line, Unit } from '#domain/return/rma.ts'
import type { ReturnPage } from '../returns/ports.ts'
import { type Item, type MailModel, say, type Words } from './model.ts'
import type { Addressee } from './ports.ts'

/** What a mail is about: a return, and the event, message or promise that caused it. */
export type Matter = {
  page: ReturnPage
  event: RmaEvent | null
  message: Message | null
  clock: Clock | null
  to: Addressee
  /** All that a talk's mail tells. */ said: readonly Message[]
}

/** What a kind of mail says of its matter. */
export type Body = Pick<MailModel, 'subject' | 'preheader' | 'paragraphs'> &
  Partial<Pick<MailModel, 'quote' | 'checklist' | 'items' | 'facts' | 'after' | 'mediator'>> & { action?: Words }

export const idsOf = (event: RmaEvent | null, field: string): readonly string[] => {
  const ids = event?.data[field]
  return Array.isArray(ids) ? ids.flatMap((id) => (typeof id === 'string' ? [id] : [])) : []
}

/** The units that this event of the dock judged. */
export function judgedIn({ event }: Pick<Matter, 'event'>): string[] {
  const rows = event?.data['after'] ?? event?.data['units']
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row) => (typeof row === 'object' && row !== null && 'unit' in row && typeof row.unit === 'string' ? [row.unit] : []))
}

/** The promise of this kind, running before others; `subject` where a return has several. */
export function promise({ page }: Pick<Matter, 'page'>, kind: ClockKind, subject?: string): Clock | undefined {
  const all = page.rma.clocks.filter((clock) => clock.kind === kind && (subject === undefined || clock.subject === subject))
  return all.findLast((clock) => clock.endedAt === null)
}

type Said = Pick<Item, 'word' | 'clause' | 'why'>

/** Products with what is said of their units; units of which the same is said stand together, those without a word do not stand. */
export function itemsOf({ page }: Pick<Matter, 'page'>, said: (unit: Unit, line: Line) => Said | null): Item[] {
  return page.rma.lines.flatMap((line) => {
    const name = page.order.lines.find((bought) => bought.id === line.orderLineId)?.name ?? ''
    const groups = new Map<string, Item>()
    for (const unit of line.units) {
      const words = said(unit, line)
      if (!words) continue
      const key = JSON.stringify(words)
      groups.set(key, { ...words, name, quantity: (groups.get(key)?.quantity ?? 0) + 1 })
    }
    return [...groups.values()]
  })
}

export const plain = (): Said => ({ word: null, clause: null, why: null })

/** A refusal's ground: the reason in words with the clause that it rests on, else the clause or article with its own sentence. */
export function because(
  { page, to }: Pick<Matter, 'page' | 'to'>,
  clause: string | null,
  reason: string | null,
): Pick<Said, 'clause' | 'why'> {
  const { policy } = page
  const isClause = (code: string): boolean => clauseText(policy, code, to.locale) !== code
  // « Other » says nothing beside a clause.
  const named = reason === null || reason === 'other' || isClause(reason) ? (clause ?? reason) : null
  if (named !== null && named !== 'other')
    return { clause: named, why: isClause(named) ? { verbatim: clauseText(policy, named, to.locale) } : null }
  if (reason === null) return { clause, why: null }
  return { clause, why: reason in policy.reasons ? { verbatim: reasonLabel(policy, reason, to.locale) } : say(`reason.${reason}`) }
}

/** The message that came with the act, or that is the cause itself. An internal note is never quoted. */
export function quoted({ page, event, message, to, said }: Matter): MailModel['quote'] {
  if (said.length > 1) return severalQuoted(said, page, (one) => author(one.authorId, one.authorKind, page))
  const found = said[0] ?? message ?? page.messages.find((m) => event !== null && m.eventId === event.id)
  if (!found || found.internal || (found.body === '' && to.audience === 'customer' && message === null)) return null
  const files = page.files.filter((file) => file.messageId === found.id && !file.internal).length
  return { by: author(found.authorId, found.authorKind, page), text: found.body, files }
}

/** Each under its author's name where it changes. */
export function severalQuoted(
  said: readonly Message[],
  page: Pick<ReturnPage, 'names' | 'files'>,
  by: (message: Message) => Words,
): MailModel['quote'] {
  const [first] = said
  const texts = said.map(({ body, authorId, authorKind }, index) => {
    const before = said[index - 1]
    const name = authorId === null ? undefined : page.names[authorId]
    if (before === undefined || before.authorId === authorId || name === undefined) return body
    return `[${authorKind === 'staff' ? shownName(name) : name}]\n${body}`
  })
  const files = page.files.filter(({ messageId, internal }) => !internal && said.some(({ id }) => id === messageId)).length
  return first ? { by: by(first), text: texts.filter((text) => text !== '').join('\n\n'), files } : null
}

function author(id: string | null, kind: Message['authorKind'], { names }: ReturnPage): Words {
  const name = id === null ? undefined : names[id]
  if (kind === 'system' || name === undefined) return say(`author.${kind}`)
  return { verbatim: kind === 'staff' ? shownName(name) : name }
}

/** Who can be called upon when a consumer was told no. */
export const mediatorOf = ({ page }: Pick<Matter, 'page'>): MailModel['mediator'] =>
  isConsumer(page.order) ? page.policy.merchant.mediator : null
