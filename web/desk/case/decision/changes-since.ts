import type { EventView, ReturnView } from '#application/returns/view.ts'
import { isAside } from '#domain/return/transitions.ts'
import type { MessageView } from '#application/contact/message-view.ts'

export type Change = { key: string; at: string } & ({ event: EventView; message?: never } | { message: MessageView; event?: never })

type Shown = Pick<ReturnView, 'events' | 'messages'>

/** What others did or wrote after a decision was begun, oldest first: it has to be seen before the decision goes. */
export function changesSince({ events, messages }: Shown, { since }: { since: number }): readonly Change[] {
  // Whose work it is, or whether words want an answer, changes nothing that is decided.
  const done = events.filter(({ sequence, actor, verb }) => sequence > since && !actor.me && !isAside(verb))
  // The words that go with an act are told by it.
  const told = new Set(done.map(({ sequence }) => sequence))
  const said = messages.filter(({ sequence, author }) => sequence > since && !author.me && !told.has(sequence))
  return [
    ...done.map((event) => ({ key: event.id, at: event.at, event })),
    ...said.map((message) => ({ key: message.id, at: message.at, message })),
  ].toSorted((a, b) => a.at.localeCompare(b.at))
}
