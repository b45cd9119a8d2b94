import type { EventView, ReturnView } from '#application/returns/view.ts'
import type { ComingMailView, MailView } from '#application/mail/view.ts'
import type { MessageView } from '#application/contact/message-view.ts'

/** By what a case's history is narrowed. */
const entryKinds = ['decisions', 'messages', 'notes', 'mails', 'parcels', 'money', 'follow_up'] as const
export type EntryKind = (typeof entryKinds)[number]

/** One thing of a history: an act, words, or a mail, gone or to come. */
export type Entry<Event = EventView> = { key: string; at: string; kind: EntryKind } & (
  | { event: Event; message?: never; mail?: never; coming?: never }
  | { message: MessageView; event?: never; mail?: never; coming?: never }
  | { mail: MailView; event?: never; message?: never; coming?: never }
  | { coming: ComingMailView; event?: never; message?: never; mail?: never }
)

const kindOf: Readonly<Record<EventView['verb'], EntryKind>> = {
  submit: 'follow_up',
  change_type: 'decisions',
  request_details: 'decisions',
  provide_details: 'follow_up',
  still_waiting: 'decisions',
  approve: 'decisions',
  reject: 'decisions',
  arrange_pickup: 'parcels',
  attach_label: 'parcels',
  void_label: 'parcels',
  request_label: 'parcels',
  fail_label: 'parcels',
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
  give_account: 'money',
  execute: 'money',
  ship_back: 'parcels',
  agree_to_disposal: 'parcels',
  withdraw_agreement: 'parcels',
  dispose_refused: 'parcels',
  correct_receipt: 'parcels',
  correct_inspection: 'decisions',
  record_credit_note: 'money',
  void_resolution: 'money',
  reopen: 'decisions',
  escalate: 'follow_up',
  absorb: 'messages',
  want_answer: 'follow_up',
  assign: 'follow_up',
}

type Told<Event> = {
  view: { events: readonly Event[]; messages: ReturnView['messages'] }
  mails: readonly MailView[]
  coming: readonly ComingMailView[]
}

/** All that happened to a case, was said and was mailed. */
export const entriesOf = (told: Told<EventView>): readonly Entry[] => historyOf(told, ({ verb }) => kindOf[verb])

/** What happened, was said and was mailed, newest first; an act stands above the words and the mails that came with it, what is still to go above all. */
export function historyOf<Event extends { id: string; at: string }>(
  { view: { events, messages }, mails, coming }: Told<Event>,
  kindOfEvent: (event: Event) => EntryKind,
): readonly Entry<Event>[] {
  const all: Entry<Event>[] = [
    ...mails.filter(isOne).map((mail): Entry<Event> => ({ key: mail.id, at: mail.queuedAt, kind: 'mails', mail })),
    ...coming.map((mail): Entry<Event> => ({ key: mail.id, at: mail.dueAt, kind: 'mails', coming: mail })),
    ...messages
      .filter(({ body, files }) => body !== '' || files.length > 0)
      .map((message): Entry<Event> => ({ key: message.id, at: message.at, kind: message.internal ? 'notes' : 'messages', message })),
    ...events.map((event): Entry<Event> => ({ key: event.id, at: event.at, kind: kindOfEvent(event), event })),
  ]
  return all.sort((a, b) => a.at.localeCompare(b.at)).toReversed()
}

/** Of messages that were read one after another before their mails had to go, the last says so. */
const isOne = ({ state, to }: MailView, at: number, all: readonly MailView[]): boolean =>
  state !== 'spared' || all[at + 1]?.state !== 'spared' || all[at + 1]?.to !== to

/** How many there are of each kind; a kind without any is not offered. */
export const countKinds = (entries: readonly Pick<Entry, 'kind'>[]): readonly { kind: EntryKind; count: number }[] =>
  entryKinds.map((kind) => ({ kind, count: entries.filter((entry) => entry.kind === kind).length })).filter(({ count }) => count > 0)
