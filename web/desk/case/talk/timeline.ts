import type { EventView, MessageView } from '#application/views.ts'

type Entry = { key: string; at: string } & ({ kind: 'message'; message: MessageView } | { kind: 'event'; event: EventView })

export type Day = { day: string; entries: readonly Entry[] }

/** Messages and events as they came, under the days they came on. An event stands before the message that went with it. */
export function timeline(
  { messages, events }: { messages: readonly MessageView[]; events: readonly EventView[] },
  dayOf: (instant: string) => string,
): readonly Day[] {
  const entries = [
    ...events.map((event) => ({ kind: 'event' as const, key: event.id, at: event.at, sequence: event.sequence, event })),
    ...messages.map((message) => ({ kind: 'message' as const, key: message.id, at: message.at, sequence: message.sequence, message })),
  ].sort((a, b) => a.sequence - b.sequence)
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const day = dayOf(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, of]) => ({ day, entries: of }))
}
