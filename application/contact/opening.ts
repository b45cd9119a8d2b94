import { nearestPromise } from '#domain/conversation/promise.ts'
import type { Suspicion } from '#domain/conversation/suspicion.ts'
import { open } from '#domain/conversation/talk.ts'
import type { Instant } from '#domain/time/instant.ts'
import { type Desk, insist } from '../command.ts'
import type { OpeningWords } from './store.ts'
import type { Stores } from '../ports.ts'
import { contactJobs } from '../reactions.ts'
import { messageOf } from '../returns/load.ts'
import { actOf, policyNow } from './load.ts'

/** A conversation's beginning. `id` was given out with the form, so that one form opens one conversation. */
export type Opening = {
  id: string
  customerId: string | null
  companyId: string | null
  /** Null where the mail that opens it names none that can be read. */
  email: string | null
  orderId: string | null
  /** A product of that order. */
  orderLineId?: string | null
  suspicions: readonly Suspicion[]
  words: OpeningWords
  message: string
  fileIds: readonly string[]
  /** The form that loose files were chosen in, where nobody was signed in. */
  filesOf?: string
  /** Nobody is told that it came: the address may be somebody else's. */
  silent?: boolean
}

/** What the sender is told: until when they are answered; `held` where a person or a code must clear it first. */
export type Opened = { id: string; answerBy: Instant | null; held: boolean; email: string }

type Opener = Stores & Pick<Desk, 'actor' | 'now' | 'newId'>

/** Opens a conversation with its first message (B4); undefined when this form opened one before. */
export async function openWith(
  desk: Opener,
  { words, message: body, fileIds, filesOf, silent = false, ...opening }: Opening,
): Promise<Omit<Opened, 'email'> | undefined> {
  // Unproven, and what this address wrote before was marked as spam: a person looks first.
  const marked = opening.customerId === null && opening.email !== null && (await desk.conversations.markedSpam(opening.email))
  const suspicions = marked ? [...opening.suspicions, 'marked_before' as const] : opening.suspicions
  const { next, event } = insist(open({ ...opening, suspicions }, actOf(desk, await policyNow(desk))))
  const said = messageOf(desk, { message: body, fileIds })
  const message = said && { ...said, ...(filesOf === undefined ? {} : { filesOf }) }
  const fresh = await desk.conversations.write({ before: undefined, next, event, opened: words, ...(message ? { message } : {}) })
  if (!fresh) return undefined
  if (!silent) await desk.jobs.add(contactJobs(event))
  return { id: next.id, answerBy: nearestPromise(next)?.due ?? null, held: next.status === 'held' }
}
