import type { Locale } from '#domain/actor.ts'
import type { Mailed, RefusedFile } from '#domain/conversation/message.ts'
import type { Headers } from '#domain/inbox/automatic.ts'
import type { Findings, Proof } from '#domain/inbox/proof.ts'
import type { Instant } from '#domain/time/instant.ts'

/**
 * How a mail came: to our own receiver, from this address of the network, or out of a mailbox whose server took it in. `cut`: it was larger than what we take,
 * and what we have is its beginning.
 */
export type Arrival = { by: 'smtp'; ip: string; helo: string; from: string; to: readonly string[] } | { by: 'imap'; cut?: true | undefined }

/** A mail as its bytes say, before anybody believes it. */
export type ReadMail = {
  /** The one address in the one From, in lower case; null where there is none, or several. */
  from: { address: string; name: string } | null
  /** Everybody it was for, as its headers name them; a hundred at most. */
  recipients: readonly string[]
  subject: string
  messageId: string
  inReplyTo: string
  references: string
  /** The first of each. */
  headers: Headers
  /** Of what its sender wrote, and of what stands around it: without control characters. */
  said: string
  folded: string
  attachments: readonly { name: string; content: Uint8Array }[]
  report: DeliveryReport | null
  /** A Message-ID as ours are, that it quotes anywhere: what a report is about. */
  quotedId: string | null
  /** SHA-256 over what two copies of one mail have in common, whatever way they came. */
  fingerprint: string
}

/** What became of a mail of ours, as a server reports it (RFC 3464). */
export type DeliveryReport = {
  /** Whom it was for, as we wrote and as it was sent on, in lower case. */
  recipients: readonly string[]
  action: string
  /** `5.1.1`: there is no such address; `4.…`: for now, but where a server gave up (`failed`) for good all the same (RFC 3463, 3464). */
  status: string | null
  diagnostic: string
}

/** Reads a mail, apart from the server. Where that takes too long, too much, or cannot be done, whom its header names is all there is. */
export type ReadMails = (source: Uint8Array) => Promise<ReadMail | Unreadable>
export type Unreadable = { unreadable: true; from: ReadMail['from']; /** What stands in From, whatever that is. */ fromLine: string }

/** Finds out who sent a mail. Throws where a name server does not answer now: to be tried again. */
export type Judge = (source: Uint8Array, arrival: Arrival) => Promise<Findings>

/** What a mail has become. */
export type Sorted = {
  outcome: 'said' | 'note' | 'opened' | 'duplicate' | 'ignored' | 'bounced'
  at: Instant
  fingerprint: string | null
  sender: string
  judgement: (Proof & Findings) | null
  proven: boolean
  conversationId: string | null
  saidId: string | null
  kind: Mailed['kind'] | null
  folded: string
  refused: readonly RefusedFile[]
}

/** A thread that a reply address or a reference names. */
export type Thread = {
  conversationId: string
  /** The return that has it. */
  number: string | null
  orderId: string | null
  /** Whose it is where there is no return: the address that wrote. */
  email: string | null
  /** To whom the secret was given; null where a reference names it and no secret. */
  recipient: string | null
  answers: 'message' | 'note'
  /** Of the mail that is answered, else of the thread. */
  locale: Locale
}

/** A mailbox that is read, and the number of the first mail in it that is ours to take. */
export type MailboxBeginning = { name: string; uidValidity: string; uidNext: number }

/** Where reading it began, and, of a server that keeps no keywords, up to which mail it was read. */
export type MailboxRead = MailboxBeginning & { at: Instant; taken: { uidValidity: string; uid: number } | null }

/** In the sorting's transaction. */
export type InboxStore = {
  /** Keeps that a mail came; false where the same bytes came before. */
  keep: (mail: { id: string; at: Instant; sha256: string; size: number; arrival: Arrival }) => Promise<boolean>
  /** Under its lock, while it is not sorted. */
  take: (id: string) => Promise<boolean>
  /** One copy at a time: how it stands with those that were sorted before. */
  earlier: (fingerprint: string, id: string) => Promise<readonly { proven: boolean }[]>
  sorted: (id: string, become: Sorted) => Promise<void>
  /**
   * Our mail failed for good at one of these addresses, or may have (null: no report says where); what it was about. Undefined where it was not sent there,
   * where that was said before, or where it is about no thread. `eventId` is for what tells that an acknowledgement reached nobody.
   */
  bounced: (
    mailId: string,
    why: { recipients: readonly string[] | null; error: string; at: Instant; eventId: string },
  ) => Promise<{ conversationId: string; number: string | null; to: string; locale: Locale } | undefined>
  /** Our mail has not arrived yet at one of these addresses, and is still tried: that stands at it until it fails. */
  delayed: (mailId: string, why: { recipients: readonly string[]; error: string }) => Promise<void>
  /** The language of whoever is known by this address, or of the last that they wrote to us; undefined for a stranger. */
  localeOf: (address: string) => Promise<Locale | undefined>
  /** Where reading a mailbox began: as given where it was never read before. */
  mailboxBegins: (given: MailboxBeginning & { at: Instant }) => Promise<MailboxRead>
  /** Its mails up to this one are done with. */
  mailboxTaken: (through: { name: string; uidValidity: string; uid: number }) => Promise<void>
  /** Ends the reply addresses of a conversation, or all that went to a person; how many there were. */
  revokeReplies: (of: { conversationId: string } | { personId: string }, at: Instant) => Promise<number>
  /** The last word of a thread, after one was written in this transaction. */
  lastSaid: (conversationId: string) => Promise<{ id: string; eventId: string | null } | undefined>
}

/** Outside of every transaction. */
export type InboxReads = {
  waitingMail: (id: string) => Promise<{ id: string; at: Instant; sha256: string; arrival: Arrival } | undefined>
  /** Copies of a mail that were sorted before, as they stand now. */
  copiesOf: (fingerprint: string, id: string) => Promise<readonly { proven: boolean }[]>
  /** By the SHA-256 of a reply address's secret; never a revoked one, nor one of somebody who is no longer reached at that address. */
  threadOfToken: (tokenHash: string) => Promise<Thread | undefined>
  /** By a mail of ours, while its reply address is good, or by the thread's own id. */
  threadOfReference: (reference: { kind: 'mail' | 'thread'; id: string }) => Promise<Thread | undefined>
  /** A mail's source, as it came. */
  mailSource: (id: string) => Promise<{ sha256: string; at: Instant } | undefined>
}

/** Where mails come in, as the application knows it. */
export type Mailroom = {
  read: ReadMails
  judge: Judge
  /** `reply@domain`: what stands before the @ is followed by `+` and the secret. */
  replyAddress: string
  /** Of our own Message-IDs. */
  domain: string
}
