import type { Locale, Role } from '#domain/actor.ts'
import type { ClockKind } from '#domain/clock/clock.ts'
import type { ConversationVerb } from '#domain/conversation/transitions.ts'
import type { StaffNotice } from '#domain/notice/notice.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Verb } from '#domain/return/transitions.ts'
import type { Owned } from '#domain/return/visible.ts'
import type { MailKind } from '../reactions.ts'
import type { SaidText } from './said-in.ts'
import type { Standing } from './still-so.ts'

/** Somebody who gets a mail: a person, or for a guest the order's address. */
export type Addressee = { personId: string | null; email: string; name: string | null; locale: Locale; audience: 'customer' | 'staff' }

/** The merchant's own words, by the key of the catalogue that they stand for. */
export type MailTexts = Readonly<Record<Locale, Readonly<Record<string, string>>>>

/** What a mail is put into: whose thread, where answers go, in whose words. */
export type Envelope = { returnId: string | null; replyToken: string | null; texts?: MailTexts }

/** A text as it reads, in pieces: its own words, and what a variable put there. `examples`: every variable of it with what it stands for. */
export type ShownText = {
  pieces: readonly { text: string; variable: string | null }[]
  examples: readonly { variable: string; example: string }[]
}

/** The catalogue of mails, as the merchant may reword it. */
export type MailBook = {
  /** Every kind of mail with the texts that it can say. */
  notifications: () => Promise<readonly { kind: MailKind; texts: readonly SaidText[] }[]>
  original: (locale: Locale, key: string) => string | undefined
  /** What this text says on sample data of this kind of mail, and what its variables stand for there; undefined where none says it. */
  shown: (asked: { kind: MailKind; key: string; locale: Locale; texts: MailTexts }) => Promise<ShownText | undefined>
  /** Why a text cannot take the place of the catalogue's. */
  flaw: (text: { locale: Locale; key: string; text: string }) => Refusal | undefined
  /** The text as it is kept: one paragraph, with the apostrophes of print. */
  mended: (text: string) => string
  /** A mail of this kind that says this text, on sample data; undefined where none does. */
  preview: (asked: {
    kind: MailKind
    key: string
    locale: Locale
    texts: MailTexts
  }) => Promise<Pick<Letter, 'subject' | 'text' | 'html'> | undefined>
}

/** A mail in words, as every try sends it. */
export type Letter = {
  from: string
  replyTo: string | null
  subject: string
  text: string
  html: string
  headers: Readonly<Record<string, string>>
}

/** A mail of the outbox. `messageId` is derived from `id`, so that two tries are recognised as one mail. */
export type Mail = { id: string; kind: MailKind; to: string; messageId: string; queuedAt: Instant; letter: Letter }

export type NewMail = Mail & {
  causeId: string
  personId: string | null
  locale: Locale
  returnId: string | null
  /** A conversation that no return has. */
  conversationId: string | null
  /** Up to which message of the conversation it tells; another mail that tells no more is not kept beside it. */
  tells: number | null
  /** SHA-256 of the secret in the reply address, where the mail belongs to a conversation. */
  replyTokenHash: string | null
  /** What an answer to it is: a message for the other side, or a note among staff. */
  answers: 'message' | 'note'
  /** It is not sent: its reader had read what it would have told. */
  spared: boolean
  /** The mail that it is sent again for, and who asked. */
  againOf: string | null
  askedBy: string | null
}

/** A mail of a case as it is kept; its words are forgotten once it was sent. `name`: of the person whom it is for; `staff`: they are of ours. */
export type KeptMail = Pick<Mail, 'id' | 'kind' | 'to' | 'queuedAt'> & {
  name: string | null
  staff: boolean
  state: MailState
  sentAt: Instant | null
  error: string | null
  /** The mail that it repeats, and who asked. */
  againOf: string | null
  askedBy: string | null
  /** What caused the first one, where this is a copy; null where that one is no longer kept. */
  rootCauseId: string | null
  /** What has happened in the case since then. */
  since: readonly (Verb | ConversationVerb)[]
  /** Where a copy would go now; null where whoever got it may not read it any more. */
  goesTo: string | null
}

/** A mail that is caused and not worded yet: it goes at `dueAt`, a plain message's only if nobody has read that by then. */
export type ComingMail = {
  id: string
  kind: MailKind
  staff: boolean
  dueAt: Instant
  unlessRead: boolean
  /** The mail that it repeats, and who asked. */
  againOf: string | null
  askedBy: string | null
}

/** A case with the mails about it, oldest first, and those to come: whose it is, and where it stands. */
export type MailedCase = Owned & Standing & { id: string; number: string | null; mails: readonly KeptMail[]; coming: readonly ComingMail[] }

/**
 * `delayed`: a server took it, and another says that it still tries; `doubtful`: it says in words of its own that something is wrong; `bounced`: that it did
 * not arrive; `failed`: none took it; `spared`: it was not sent, its reader had read the message first.
 */
export const mailStates = ['queued', 'sent', 'delayed', 'doubtful', 'bounced', 'failed', 'spared'] as const
export type MailState = (typeof mailStates)[number]

/** What was mailed about a case, in one question: by the return's number, or by the conversation (a return's has its id). */
export type KeptMails = {
  mailsOf: (which: { number: string } | { threadId: string }, now: Instant) => Promise<MailedCase | undefined>
}

/** The outbox. Every function is one statement, committed by itself. */
export type MailStore = {
  /** Keeps the mails of one cause, with their reply tokens; a mail that is there already stays as it was worded first. */
  keep: (mails: readonly NewMail[]) => Promise<void>
  /** The mails of a cause, or undefined when none was kept yet; only those still to send are answered. */
  toSend: (causeId: string, kind: MailKind) => Promise<readonly Mail[] | undefined>
  /** Counts a try before it is made. */
  trying: (id: string) => Promise<void>
  sent: (id: string, at: Instant) => Promise<void>
  /** `final`: it will not be tried again. `eventId` is for what tells so, where the law wants somebody to know. */
  failed: (id: string, failure: { error: string; final: boolean; at: Instant; eventId: string }) => Promise<void>
  /** Staff with one of these roles, or who are one of these people; nobody disabled. */
  staff: (asked: { roles: readonly Role[]; ids: readonly string[] }) => Promise<readonly StaffMember[]>
  /** The language of whoever is known by this address; else that of the return's last mail to it, to its customer, or of the conversation it grew out of. */
  localeOf: (address: string, returnId: string) => Promise<Locale | undefined>
  /** What this person wants to be mailed of their notices, as this mail's cause tells it: unread, unmailed, and still to be done. Late first. */
  takeNotices: (personId: string, causeId: string) => Promise<readonly ToldNotice[]>
  /** Whoever got this mail, where they are reached now; undefined where they may not read it any more. */
  readerOf: (mailId: string) => Promise<Addressee | undefined>
  /** Those of these people who may see this conversation as colleagues of whoever opened it, while their company shares. */
  colleagues: (asked: { ids: readonly string[]; conversationId: string }) => Promise<readonly Omit<StaffMember, 'roles'>[]>
  /** Those of these people who may still see this return: its own customer, colleagues while the company shares, the order's address. */
  customers: (asked: { ids: readonly string[]; returnId: string }) => Promise<readonly Omit<StaffMember, 'roles'>[]>
}

/** A notice as a mail tells it. */
export type ToldNotice = {
  kind: StaffNotice
  number: string | null
  returnId: string | null
  conversationId: string | null
  /** Number of a parcel without a return. */
  parcel: string | null
  subject: string
  customer: string
  clock: { kind: ClockKind; subject: string | null; due: Instant } | null
  by: string | null
}

export type StaffMember = { id: string; email: string; name: string; roles: readonly Role[]; locale: Locale }

/** A file that goes along with a mail: read when it is sent, for it may not be kept beside it. */
export type Enclosure = { name: string; contentType: string; content: Uint8Array }

/** Hands a mail to the mail server. Throws when it was not taken. */
export type Deliver = (mail: Mail & { enclosed?: Enclosure }) => Promise<void>

/** The mail server says that there is no such address: trying again would not help. */
export class NoSuchAddress extends Error {}

/** What the demo's mailbox page reads. Newest first. */
export type Mailbox = {
  list: (page: { to: string | null; after: string | null; limit: number }) => Promise<readonly MailboxRow[]>
  get: (id: string) => Promise<MailboxMail | undefined>
}

export type MailboxRow = { id: string; kind: MailKind; to: string; subject: string; queuedAt: Instant; state: 'queued' | 'sent' | 'failed' }
export type MailboxMail = MailboxRow & { messageId: string; sentAt: Instant | null; letter: Letter }

/** Answers a mail of the demo's mailbox as whoever got it would; `forged` is somebody who only pretends to be them. */
export type AnswerMail = (answer: {
  from: { name: string; address: string }
  to: string
  subject: string
  text: string
  inReplyTo: string
  references: string
  file: { name: string; content: Uint8Array } | null
  forged: boolean
}) => Promise<void>
