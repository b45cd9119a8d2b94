import type { Actor, Locale } from '#domain/actor.ts'
import type { Suspicion } from '#domain/conversation/suspicion.ts'
import type { Desk } from '../command.ts'
import { openWith } from '../contact/opening.ts'
import type { ReadMail, Thread } from './ports.ts'

/** Nobody, with a customer's right to begin a conversation. */
export const stranger = (locale: Locale): Actor => ({ id: null, roles: ['customer'], locale })

type Opening = {
  /** Of the new conversation. */
  id: string
  /** Null where the mail names no sender that can be read. */
  email: string | null
  name: string
  subject: string
  body: string
  fileIds: readonly string[]
  suspicions: readonly Suspicion[]
  /** What it seems to be about, and could not be written into. */
  about: Pick<Thread, 'number'> | undefined
  locale: Locale
  silent: boolean
}

/**
 * A mail that belongs to no thread, or not surely, opens a conversation, held where its sender is not proven. The address stays nobody's until a code or an
 * answer proves it; nothing is sent to one that may be somebody else's.
 */
export async function openContact(
  { id, email, name, subject, body, fileIds, suspicions, about, locale, silent }: Opening,
  desk: Desk,
): Promise<void> {
  const opened = await openWith(desk, {
    id,
    customerId: null,
    companyId: null,
    email,
    orderId: null,
    suspicions,
    words: { subject: subject.slice(0, 200) || noSubject[locale], name, orderNamed: about?.number ?? null, locale },
    message: body,
    fileIds,
    filesOf: id,
    silent,
  })
  if (!opened) throw new Error(`conversation ${id} was there before its mail`)
}

/** What its sender is called: where there is none that can be read, what stands in their place. */
export const nameOf = (from: ReadMail['from'], fromLine: string): string =>
  from?.name ??
  (fromLine
    .replaceAll(/[\s\p{Cc}\p{Cf}\p{Co}]+/gu, ' ')
    .toWellFormed()
    .trim()
    .slice(0, 120) ||
    NO_NAME)

const NO_NAME = '(…)'

/** Kept as its customer reads it: their own words stand in its place where they write any. */
const noSubject: Readonly<Record<Locale, string>> = { fr: 'Sans objet', en: 'No subject' }
