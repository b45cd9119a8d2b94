import { z } from 'zod'
import type { Message } from '#domain/conversation/message.ts'
import type { ReturnPage } from '../reads.ts'
import { contactKinds, type MailKind, mailKinds } from '../reactions.ts'
import { addressees } from './addressees.ts'
import { answersEscalation } from './answers-escalation.ts'
import type { Cause, Composed, Office } from './cause.ts'
import { codeKinds } from './code-mails.ts'
import { composeMail, type ReturnMailKind } from './compose-mail.ts'
import type { Matter } from './matter.ts'
import { newsFor } from './news.ts'
import type { Addressee } from './ports.ts'
import { staffMailKinds } from './staff-mails.ts'
import { statementKinds } from './withdrawal-mails.ts'

/** Jobs of mails about returns. */
export const returnMail = z.object({
  kind: z.enum(mailKinds).exclude([...codeKinds, ...statementKinds, ...staffMailKinds, ...contactKinds, 'notices']),
  returnId: z.string(),
  causeId: z.string(),
  clockId: z.string().optional(),
  /** To one of those who got it, once more: the copy's own cause, the mail that it repeats, to whom, and who asked. */
  again: z
    .object({ causeId: z.string(), of: z.string(), to: z.string().nullable(), address: z.string().optional(), by: z.string().nullable() })
    .optional(),
})

/** Whether a mail of this kind can be worded once more from its case. */
export const isOfReturn = (kind: MailKind): kind is ReturnMailKind => returnMail.shape.kind.safeParse(kind).success

export async function returnMails(
  { kind: asked, returnId, causeId, clockId, again }: z.infer<typeof returnMail>,
  office: Office,
): Promise<Cause | undefined> {
  const { reads } = office.world
  const owner = await reads.ownerOf(returnId)
  const page = owner && (await reads.returnPage(owner.number))
  if (!page) return undefined
  const matter = matterOf(page, causeId, clockId)
  const kind = kindFor(asked, matter)
  const compose = async () =>
    (await addressees({ kind, ...matter }, office.mails)).flatMap((to): Composed[] => {
      if (again && !isWhoGotIt(to, again)) return []
      const said = saidTo(to, { kind, ...matter, always: again !== undefined || kind === 'escalation_answered' })
      if (kind === 'message' && said.length === 0) return []
      // A copy is no news: it marks nothing as told.
      return [{ to, model: composeMail(kind, { ...matter, said, to }), tells: again ? null : (said.at(-1)?.sequence ?? null) }]
    })
  return again ? { kind, causeId: again.causeId, returnId, again, compose } : { kind, causeId, returnId, compose }
}

/** The same person, wherever they are now; a guest may have become one since, at the same address. */
const isWhoGotIt = (to: Addressee, { to: personId, address }: { to: string | null; address?: string | undefined }): boolean =>
  to.personId === personId || (personId === null && to.email.toLowerCase() === address?.toLowerCase())

/** The message that answers an escalation says so (B3). */
function kindFor(asked: ReturnMailKind, { page, message }: Pick<Matter, 'page' | 'message'>): ReturnMailKind {
  return asked === 'message' && message && answersEscalation({ clocks: page.rma.clocks, messages: page.messages }, message.id)
    ? 'escalation_answered'
    : asked
}

type Telling = { kind: ReturnMailKind; always: boolean }

/** What a talk's mail tells; other mails tell of an act. */
function saidTo(to: Addressee, { kind, page, message, always }: Omit<Matter, 'to' | 'said'> & Telling): readonly Message[] {
  if (message === null || (kind !== 'message' && kind !== 'escalation_answered')) return []
  // A colleague hears from their own first word on, not all that was said before they came.
  const own = page.messages.find(({ authorId }) => to.personId !== null && authorId === to.personId)
  const since = to.personId === page.customer?.id ? 0 : (own?.sequence ?? 0)
  return newsFor(to, message, { ...page, plain: ({ eventId }) => eventId === null, always, since })
}

function matterOf(page: ReturnPage, causeId: string, clockId: string | undefined): Omit<Matter, 'to' | 'said'> {
  return {
    page,
    event: page.events.find((event) => event.id === causeId) ?? null,
    message: page.messages.find((message) => message.id === causeId) ?? null,
    clock: page.rma.clocks.find((clock) => clock.id === clockId) ?? null,
  }
}
