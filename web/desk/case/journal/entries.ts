import type { EventView, ReturnView } from '#application/returns/view.ts'
import type { MailView } from '#application/mail/view.ts'
import type { MessageView } from '#application/contact/message-view.ts'

/** By what a case's history is narrowed. */
const entryKinds = ['decisions', 'messages', 'notes', 'mails', 'parcels', 'money', 'follow_up'] as const
export type EntryKind = (typeof entryKinds)[number]

/** One thing of a case's history: an act, words, or a mail. */
export type Entry = { key: string; at: string; kind: EntryKind } & (
  | { event: EventView; message?: never; mail?: never }
  | { message: MessageView; event?: never; mail?: never }
  | { mail: MailView; event?: never; message?: never }
)

const kindOf: Readonly<Record<EventView['verb'], EntryKind>> = {
  submit: 'follow_up',
  change_type: 'decisions',
  request_details: 'decisions',
  provide_details: 'follow_up',
  still_waiting: 'decisions',
  approve: 'decisions',
  reject: 'decisions',
  cancel: 'decisions',
  lapse: 'follow_up',
  offer_settlement: 'money',
  accept_settlement: 'money',
  decline_settlement: 'money',
  withdraw_settlement: 'money',
  confirm_shipment: 'parcels',
  receive: 'parcels',
  declare_missing: 'parcels',
  inspect: 'decisions',
  contest: 'decisions',
  answer_contest: 'decisions',
  execute: 'money',
  ship_back: 'parcels',
  agree_to_disposal: 'parcels',
  withdraw_agreement: 'parcels',
  dispose_refused: 'parcels',
  correct_receipt: 'parcels',
  correct_inspection: 'decisions',
  void_resolution: 'money',
  reopen: 'decisions',
  escalate: 'follow_up',
  assign: 'follow_up',
}

type Told = { view: Pick<ReturnView, 'events' | 'messages'>; mails: readonly MailView[] }

/** All that happened, was said and was mailed, newest first; an act stands above the words and the mails that came with it. */
export function entriesOf({ view: { events, messages }, mails }: Told): readonly Entry[] {
  const all: Entry[] = [
    ...mails.map((mail): Entry => ({ key: mail.id, at: mail.queuedAt, kind: 'mails', mail })),
    ...messages
      .filter(({ body, files }) => body !== '' || files.length > 0)
      .map((message): Entry => ({ key: message.id, at: message.at, kind: message.internal ? 'notes' : 'messages', message })),
    ...events.map((event): Entry => ({ key: event.id, at: event.at, kind: kindOf[event.verb], event })),
  ]
  return all.sort((a, b) => a.at.localeCompare(b.at)).toReversed()
}

/** How many there are of each kind; a kind without any is not offered. */
export const countKinds = (entries: readonly Entry[]): readonly { kind: EntryKind; count: number }[] =>
  entryKinds.map((kind) => ({ kind, count: entries.filter((entry) => entry.kind === kind).length })).filter(({ count }) => count > 0)
