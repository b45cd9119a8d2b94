import { z } from 'zod'
import { unheard } from '#domain/conversation/heard.ts'
import type { Message } from '#domain/conversation/message.ts'
import { answerReasons } from '#domain/withdrawal/statement.ts'
import { mayUseCode } from '../people/log-in-with-code.ts'
import { waysToNumber } from '../people/order-reference.ts'
import type { ReturnPage } from '../reads.ts'
import { contactKinds, mailKinds } from '../reactions.ts'
import type { World } from '../ports.ts'
import { proofCode, proofEnds } from '../withdrawals/proof-code.ts'
import { answersEscalation } from './answers-escalation.ts'
import { addressees } from './addressees.ts'
import { contactCode, contactCodeMail, contactMail, contactMails } from './contact-mails.ts'
import { composeMail, type ReturnMailKind } from './compose-mail.ts'
import { composeGuestCode } from './compose-guest-code.ts'
import { composeLoginCode } from './compose-login-code.ts'
import { acknowledged, answered, proof } from './compose-withdrawal.ts'
import type { MailModel } from './model.ts'
import type { Matter } from './matter.ts'
import { type Addressee, type Deliver, type Letter, type Mail, type MailStore, type NewMail, NoSuchAddress } from './ports.ts'

/** What sending needs of the world. */
export type Office = {
  world: Pick<World, 'now' | 'newId' | 'reads' | 'people' | 'secrets'>
  mails: MailStore
  /** Words, text and HTML, the addresses of sender and reply. */
  word: (model: MailModel, envelope: { returnId: string | null; replyToken: string | null }) => Letter
  messageId: (mailId: string) => string
  deliver: Deliver
}

const statementKinds = ['withdrawal_acknowledged', 'withdrawal_code', 'withdrawal_answered'] as const

const returnMail = z.object({
  kind: z.enum(mailKinds).exclude(['login_code', 'guest_code', 'contact_code', ...statementKinds, ...contactKinds]),
  returnId: z.string(),
  causeId: z.string(),
  clockId: z.string().optional(),
})
const loginCode = z.object({
  kind: z.literal('login_code'),
  email: z.string(),
  code: z.string(),
  causeId: z.string(),
  expiresAt: z.string(),
})
const guestCode = loginCode.extend({ kind: z.literal('guest_code'), reference: z.string(), locale: z.enum(['fr', 'en']) })
const statementMail = z.object({ kind: z.enum(statementKinds), withdrawalId: z.string(), causeId: z.string() })
const mailJob = z.discriminatedUnion('kind', [returnMail, loginCode, guestCode, statementMail, contactMail, contactCode])

/**
 * Does one mail job: words the mails of its cause once and keeps them, then sends what is not sent. Any number of times: a mail is worded
 * once, and every try bears its Message-ID. Throws when one could not be handed over, so that the job is tried again; `lastTry` gives up.
 */
export async function sendMails(job: unknown, { lastTry }: { lastTry: boolean }, office: Office): Promise<void> {
  const asked = mailJob.parse(job)
  const cause = await causeOf(asked, office)
  if (!cause) return
  const { kind, causeId } = cause
  const kept = (await office.mails.toSend(causeId, kind)) ?? (await keep(cause, office))
  const failures: unknown[] = []
  for (const mail of kept) await send(mail, { lastTry, office }).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

function causeOf(asked: z.infer<typeof mailJob>, office: Office): Promise<Cause | undefined> {
  if (asked.kind === 'login_code') return loginCodeMail(asked, office)
  if ('withdrawalId' in asked) return statementMails(asked, office)
  if (asked.kind === 'guest_code') return guestCodeMail(asked, office)
  if (asked.kind === 'contact_code') return contactCodeMail(asked, office)
  return 'conversationId' in asked ? contactMails(asked, office) : returnMails(asked, office)
}

/** What a job comes to: the mails of one cause, composed only when they are not kept yet. */
export type Cause = {
  kind: NewMail['kind']
  causeId: string
  returnId: string | null
  /** The conversation that answers go to, where it is not the return's own. */
  conversationId?: string
  compose: () => Promise<readonly Composed[]>
}

type Composed = { to: Addressee; model: MailModel; tells?: number | null }

async function keep(
  { kind, causeId, returnId, conversationId, compose }: Cause,
  { world, mails, word, messageId }: Office,
): Promise<readonly Mail[]> {
  const fresh = (await compose()).map(({ to, model, tells = null }): NewMail => {
    const id = world.newId()
    // In lower case: some mail servers lower what stands before the @. 160 random bits.
    const thread = conversationId ?? returnId
    const replyToken = thread === null ? null : world.secrets.hash(world.secrets.token()).slice(0, 40)
    return {
      id,
      causeId,
      kind,
      personId: to.personId,
      to: to.email,
      locale: to.locale,
      returnId,
      conversationId: conversationId ?? null,
      tells,
      messageId: messageId(id),
      queuedAt: world.now(),
      letter: word(model, { returnId: thread, replyToken }),
      replyTokenHash: replyToken && world.secrets.hash(replyToken),
    }
  })
  await mails.keep(fresh)
  return (await mails.toSend(causeId, kind)) ?? []
}

async function send(mail: Mail, { lastTry, office: { mails, deliver, world } }: { lastTry: boolean; office: Office }): Promise<void> {
  await mails.trying(mail.id)
  try {
    await deliver(mail)
  } catch (error) {
    const hopeless = error instanceof NoSuchAddress
    await mails.failed(mail.id, error instanceof Error ? error.message : String(error), hopeless || lastTry)
    if (hopeless) return
    throw error
  }
  await mails.sent(mail.id, world.now())
}

async function returnMails(
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
  const news = unheard(messages, {
    side: to.audience === 'staff' ? 'merchant' : 'customer',
    read: readUpTo[to.personId ?? ''] ?? 0,
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

/** To customers only, and only while the code is good: whoever asked cannot tell whether an address is known. */
async function loginCodeMail(
  { email, code, causeId, expiresAt }: z.infer<typeof loginCode>,
  { world }: Office,
): Promise<Cause | undefined> {
  if (expiresAt <= world.now()) return undefined
  const person = await world.people.personByEmail(email)
  if (!person || !mayUseCode(person)) return undefined
  const policy = await newestPolicy(world)
  if (!policy) return undefined
  const to: Addressee = { personId: person.id, email: person.email, name: person.name, locale: person.locale, audience: 'customer' }
  return {
    kind: 'login_code',
    causeId,
    returnId: null,
    compose: () => Promise.resolve([{ to, model: composeLoginCode({ code, expiresAt, to, policy }) }]),
  }
}

const newestPolicy = async ({ reads }: Pick<World, 'reads'>) => (await reads.policies()).toSorted((a, b) => b.version - a.version)[0]

/** Only where number and address belong together, in the language it was asked for in: whoever asked cannot tell whether they do. */
async function guestCodeMail(
  { email, reference, code, causeId, expiresAt, locale }: z.infer<typeof guestCode>,
  { world }: Office,
): Promise<Cause | undefined> {
  if (expiresAt <= world.now()) return undefined
  const [order] = await world.reads.ordersNamed({ email, numbers: waysToNumber(reference) })
  const policy = await newestPolicy(world)
  if (!order || !policy) return undefined
  const person = await world.people.personByEmail(email)
  const to: Addressee = { personId: person?.id ?? null, email, name: person?.name ?? order.name, locale, audience: 'customer' }
  return {
    kind: 'guest_code',
    causeId,
    returnId: null,
    compose: () => Promise.resolve([{ to, model: composeGuestCode({ code, order: order.number, expiresAt, to, policy }) }]),
  }
}

/** Says which address a mail about a statement goes to, and what it says. The code goes to the order's own address, where the contract's number finds one. */
async function statementMails(
  { kind, withdrawalId, causeId }: z.infer<typeof statementMail>,
  { world }: Office,
): Promise<Cause | undefined> {
  const [found, policy] = await Promise.all([world.reads.withdrawal(withdrawalId), newestPolicy(world)])
  if (!found || !policy) return undefined
  const { statement, events } = found
  const mail = (email: string, name: string | null, model: MailModel): Cause => ({
    kind,
    causeId,
    returnId: null,
    compose: () => Promise.resolve([{ to: { personId: null, email, name, locale: statement.locale, audience: 'customer' }, model }]),
  })
  if (kind === 'withdrawal_acknowledged') return mail(statement.email, statement.name, acknowledged({ statement, policy }))
  if (kind === 'withdrawal_answered') {
    const answer = events.find(({ id }) => id === causeId)
    const reason = answerReasons.find((one) => one === answer?.data.reason)
    return reason && mail(statement.email, statement.name, answered({ statement, policy, reason, words: answer?.words ?? null }))
  }
  const until = proofEnds(statement.at)
  const order = until > world.now() ? await world.reads.orderMeant(statement) : undefined
  return order && mail(order.email, null, proof({ statement, policy, code: proofCode(world.secrets, statement.id), until }))
}
