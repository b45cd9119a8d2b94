import { z } from 'zod'
import { unheard } from '#domain/conversation/heard.ts'
import type { Message } from '#domain/conversation/message.ts'
import type { ReturnPage } from '../reads.ts'
import { contactKinds, mailKinds } from '../reactions.ts'
import { addressees } from './addressees.ts'
import { answersEscalation } from './answers-escalation.ts'
import type { Cause, Composed, Office } from './cause.ts'
import { codeKinds } from './code-mails.ts'
import { composeMail, type ReturnMailKind } from './compose-mail.ts'
import type { Matter } from './matter.ts'
import type { Addressee } from './ports.ts'
import { statementKinds } from './withdrawal-mails.ts'

/** Jobs of mails about returns. */
export const returnMail = z.object({
  kind: z.enum(mailKinds).exclude([...codeKinds, ...statementKinds, ...contactKinds]),
  returnId: z.string(),
  causeId: z.string(),
  clockId: z.string().optional(),
})

export async function returnMails(
  { kind: asked, returnId, causeId, clockId }: z.infer<typeof returnMail>,
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
      const said = newsFor(to, { kind, ...matter })
      if (kind === 'message' && said.length === 0) return []
      return [{ to, model: composeMail(kind, { ...matter, said, to }), tells: said.at(-1)?.sequence ?? null }]
    })
  return { kind, causeId, returnId, compose }
}

/** The message that answers an escalation says so (B3). */
function kindFor(asked: ReturnMailKind, { page, message }: Pick<Matter, 'page' | 'message'>): ReturnMailKind {
  return asked === 'message' && message && answersEscalation({ clocks: page.rma.clocks, messages: page.messages }, message.id)
    ? 'escalation_answered'
    : asked
}

/**
 * Of a talk's mail: all that its reader has not heard yet, so that several messages make one mail, and none where it was read meanwhile. The
 * answer to an escalation is mailed all the same: the law wants it to name the mediator (L612-1).
 */
function newsFor(to: Addressee, { kind, page, message }: Omit<Matter, 'to' | 'said'> & { kind: ReturnMailKind }): readonly Message[] {
  if (message === null || (kind !== 'message' && kind !== 'escalation_answered')) return []
  const { messages, readUpTo, mailedUpTo } = page
  // A colleague hears from their own first word on, not all that was said before they came.
  const joined =
    to.personId === page.customer?.id
      ? 0
      : (messages.find(({ authorId }) => to.personId !== null && authorId === to.personId)?.sequence ?? 0)
  const news = unheard(messages, {
    side: to.audience === 'staff' ? 'merchant' : 'customer',
    read: Math.max(joined, readUpTo[to.personId ?? ''] ?? 0),
    mailed: mailedUpTo[to.personId ?? ''] ?? 0,
  })
  return kind === 'message' || news.includes(message) ? news : [message, ...news]
}

function matterOf(page: ReturnPage, causeId: string, clockId: string | undefined): Omit<Matter, 'to' | 'said'> {
  return {
    page,
    event: page.events.find((event) => event.id === causeId) ?? null,
    message: page.messages.find((message) => message.id === causeId) ?? null,
    clock: page.rma.clocks.find((clock) => clock.id === clockId) ?? null,
  }
}
