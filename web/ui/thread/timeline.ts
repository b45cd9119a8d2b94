import type { EventView } from '#application/returns/view.ts'
import type { MessageView } from '#application/contact/message-view.ts'
import { formatDate } from '../format/date.ts'
import type { Locale } from '../words/locale.ts'

/** What happened, to a return or to a conversation without one. */
type Happening = { id: string; sequence: number; at: string }

export type TimelineItem<Event extends Happening = EventView> =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string }
  | { kind: 'message'; key: string; message: MessageView }
  | { kind: 'event'; key: string; event: Event }

type Told<Event> = { messages: readonly MessageView[]; events: readonly Event[] }

/**
 * What was said and what happened, in the order it came, with a mark where a day begins and one before what `readUpTo` left unread of the
 * merchant's words. An act stands before the words that came with it.
 */
export function timeline<Event extends Happening>(
  { messages, events }: Told<Event>,
  { locale, readUpTo = Infinity }: { locale: Locale; readUpTo?: number },
): readonly TimelineItem<Event>[] {
  // Who has answered has read what came before.
  const seen = Math.max(readUpTo, messages.findLast(({ author }) => author.me)?.sequence ?? 0)
  const unread = messages.find(({ author, sequence }) => author.kind !== 'customer' && sequence > seen)?.id
  const all = [
    ...messages.map((message) => ({
      at: message.at,
      sequence: message.sequence,
      rank: 1,
      item: { kind: 'message', key: message.id, message } as const,
    })),
    ...events.map((event) => ({ at: event.at, sequence: event.sequence, rank: 0, item: { kind: 'event', key: event.id, event } as const })),
  ].sort((a, b) => a.at.localeCompare(b.at) || a.sequence - b.sequence || a.rank - b.rank)
  return all.flatMap(({ at, item }, index): TimelineItem<Event>[] => {
    const before = all[index - 1]
    const newDay = before === undefined || formatDate(before.at, locale) !== formatDate(at, locale)
    return [
      ...(newDay ? [{ kind: 'day', key: `day ${at}`, at } as const] : []),
      ...(item.key === unread ? [{ kind: 'unread', key: 'unread' } as const] : []),
      item,
    ]
  })
}
