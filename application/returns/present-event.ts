import { type Actor, isStaff } from '#domain/actor.ts'
import { nameTo } from '#domain/staff/shown-name.ts'
import type { ReturnPage } from './ports.ts'
import type { EventView } from './view.ts'

/** What happened, by whom; what it was about and why is staff's. */
export function presentEvent(event: ReturnPage['events'][number], page: ReturnPage, actor: Actor): EventView {
  const { names, texts } = page
  const staff = isStaff(actor)
  const because = (kind: 'reason' | 'safety') => texts.find((t) => t.subjectId === event.id && t.kind === kind)?.body ?? null
  const { id, sequence, at, verb, to } = event
  const name = nameTo(actor, names[event.actorId ?? ''] ?? null, { staff: isStaff({ roles: [event.actorRole] }) })
  return {
    id,
    sequence,
    at,
    verb,
    to,
    actor: { role: event.actorRole, name, me: event.actorId !== null && event.actorId === actor.id },
    onBehalf: event.data['onBehalf'] === true,
    data: staff ? { ...event.data, ...given(event, names), ...opened(event, page) } : {},
    reason: staff ? because('reason') : null,
    safety: staff ? because('safety') : null,
  }
}

/** In whose name staff asked for it: the customer's as it is now. */
function opened({ verb, actorRole }: ReturnPage['events'][number], { customer, order }: ReturnPage) {
  if (verb !== 'submit' || (actorRole !== 'support' && actorRole !== 'manager')) return {}
  return { behalf: customer?.company ?? customer?.name ?? order.shipping?.name ?? order.email }
}

type Giving = Pick<ReturnPage['events'][number], 'actorId' | 'data'> & { verb: string }

/** To whom a case was given, in the name that they have now, and whether they took it themselves. */
export function given({ verb, actorId, data: { assignee } }: Giving, names: ReturnPage['names']) {
  if (verb !== 'assign' || typeof assignee !== 'string') return {}
  return { assigneeName: names[assignee] ?? null, taken: assignee === actorId }
}
