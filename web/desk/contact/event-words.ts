import type { ConversationView } from '#application/contact/view.ts'
import type { Say } from '../../ui/format/duration.ts'
import { givenTo } from '../case/journal/event-words.ts'

/** What happened to a conversation, in a few words. */
export const contactEventWords = ({ verb, actor, data }: ConversationView['events'][number], t: Say): string =>
  verb === 'assign'
    ? t('desk.event.assign', { who: actor.name ?? t(`words.role.${actor.role}`), ...givenTo(data) })
    : t(`contact.event.${verb}`)
