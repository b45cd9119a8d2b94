import type { Actor } from '#domain/actor.ts'
import type { Suspicion } from '#domain/conversation/suspicion.ts'
import type { Desk } from '../command.ts'
import { openWith } from '../contact/opening.ts'
import type { ReadMail, Thread } from './ports.ts'

/** Nobody, with a customer's right to begin a conversation. */
export const stranger: Actor = { id: null, roles: ['customer'], locale: 'fr' }

type Opening = {
  /** Of the new conversation. */
  id: string
  from: NonNullable<ReadMail['from']>
  subject: string
  body: string
  fileIds: readonly string[]
  suspicions: readonly Suspicion[]
  /** What it seems to be about, and could not be written into. */
  about: Pick<Thread, 'number'> | undefined
  silent: boolean
}

/**
 * A mail that belongs to no thread, or not surely, opens a conversation, held where its sender is not proven. The address stays nobody's until a code or an
 * answer proves it; nothing is sent to one that may be somebody else's.
 */
export async function openContact({ id, from, subject, body, fileIds, suspicions, about, silent }: Opening, desk: Desk): Promise<void> {
  const opened = await openWith(desk, {
    id,
    customerId: null,
    companyId: null,
    email: from.address,
    orderId: null,
    suspicions,
    words: { subject: subject.slice(0, 200) || NO_SUBJECT, name: from.name, orderNamed: about?.number ?? null, locale: 'fr' },
    message: body,
    fileIds,
    filesOf: id,
    silent,
  })
  if (!opened) throw new Error(`conversation ${id} was there before its mail`)
}

const NO_SUBJECT = '(…)'
