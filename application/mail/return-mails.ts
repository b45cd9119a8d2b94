import { z } from 'zod'
import type { Message } from '#domain/conversation/message.ts'
import { running } from '#domain/return/clocks.ts'
import type { ReturnPage } from '../returns/ports.ts'
import { contactKinds, type MailKind, mailKinds } from '../reactions.ts'
import { addressees } from './addressees.ts'
import { answersEscalation } from './answers-escalation.ts'
import type { Cause, Composed, Office } from './cause.ts'
import { codeKinds } from './code-mails.ts'
import { composeMail, type ReturnMailKind } from './compose-mail.ts'
import { enclosedLabel } from './enclosed-label.ts'
import { copyAsked, toWhom } from './copy.ts'
import { loggedMailKinds } from './logged-mails.ts'
import type { Matter } from './matter.ts'
import { isSpared, newsFor } from './news.ts'
import type { Addressee } from './ports.ts'
import { statementKinds } from './withdrawal-mails.ts'

/** Jobs of mails about returns. */
export const returnMail = z.object({
  kind: z.enum(mailKinds).exclude([...codeKinds, ...statementKinds, ...loggedMailKinds, ...contactKinds, 'invitation', 'notices']),
  returnId: z.string(),
  causeId: z.string(),
  clockId: z.string().optional(),
  again: copyAsked.optional(),
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
  const matter = matterOf(page, { causeId, clockId, kind: asked })
  const kind = kindFor(asked, matter)
  const compose = async () =>
    (await toWhom(again, office.mails, () => addressees({ kind, ...matter }, office.mails))).flatMap((to): Composed[] => {
      const said = saidTo(to, { kind, ...matter, always: again !== undefined || kind === 'escalation_answered' })
      const { message } = matter
      if (kind === 'message' && said.length === 0)
        return message && isSpared(to, message, page)
          ? [{ to, model: composeMail(kind, { ...matter, said: [message], to }), spared: true }]
          : []
      // A copy is no news: it marks nothing as told.
      return [{ to, model: composeMail(kind, { ...matter, said, to }), tells: again ? null : (said.at(-1)?.sequence ?? null) }]
    })
  const enclosed = () => enclosedLabel(kind, { page, event: matter.event, world: office.world })
  return again ? { kind, causeId: again.causeId, returnId, again, compose, enclosed } : { kind, causeId, returnId, compose, enclosed }
}

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

type Asked = { causeId: string; clockId: string | undefined; kind: ReturnMailKind }

function matterOf(page: ReturnPage, { causeId, clockId, kind }: Asked): Omit<Matter, 'to' | 'said'> {
  // A reminder that is sent again is of the delay that runs now.
  const delay = kind === 'reminder' ? (running(page.rma, { kind: 'details_by' }) ?? running(page.rma, { kind: 'return_by' })) : undefined
  return {
    page,
    event: page.events.find((event) => event.id === causeId) ?? null,
    message: page.messages.find((message) => message.id === causeId) ?? null,
    clock: page.rma.clocks.find((clock) => clock.id === clockId) ?? delay ?? null,
  }
}
