import type { ConversationView } from '#application/contact/view.ts'
import type { Say } from '../../ui/format/duration.ts'
import { givenTo, viaIn } from '../case/journal/event-words.ts'

/** What happened to a conversation, in a few words; and whether staff did it for the customer. */
export function contactEventWords({ verb, actor, data }: ConversationView['events'][number], t: Say): string {
  if (verb === 'assign') return t('desk.event.assign', { who: actor.name ?? t(`words.role.${actor.role}`), ...givenTo(data) })
  const event = t(`contact.event.${verb}`)
  return data['onBehalf'] === true ? t('desk.event.behalf', { event, via: viaIn(data) }) : event
}
