import type { EventView, ReturnView } from '#application/returns/view.ts'
import type { Key } from '../../ui/words/catalogues.ts'
import type { T } from '../../ui/words/use-t.ts'

/** What happened, between the messages. A colleague's act bears their name; the merchant's people act as one. */
export function eventWords({ verb, actor, data, onBehalf }: EventView, { legalBasis }: Pick<ReturnView, 'legalBasis'>, t: T): string {
  const { kind } = data
  const event = t(eventKey({ verb, actor }, legalBasis === 'withdrawal'), { kind: typeof kind === 'string' ? kind : 'other' })
  if (onBehalf) return t('return.event.behalf', { event, name: actor.name ?? '' })
  return actor.role === 'customer' && !actor.me && actor.name !== null ? t('return.event.by', { event, name: actor.name }) : event
}

/** A withdrawal is a right: it is recorded, not granted. */
function eventKey({ verb, actor }: Pick<EventView, 'verb' | 'actor'>, withdrawal: boolean): Key {
  if (withdrawal && verb === 'approve') return 'return.event.approve.withdrawal'
  return verb === 'submit' && (actor.role === 'support' || actor.role === 'manager') ? 'return.event.submit.behalf' : `return.event.${verb}`
}
