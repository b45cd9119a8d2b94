import { z } from 'zod'
import { ownTexts } from '../settings/mail-texts.ts'
import { answersTo } from './answers-to.ts'
import type { Cause, Office } from './cause.ts'
import { guestCode, guestCodeMail, loginCode, loginCodeMail } from './code-mails.ts'
import { contactCode, contactCodeMail, contactMail, contactMails } from './contact-mails.ts'
import { invitationMail, invitationMails } from './invitation-mails.ts'
import { loggedMail, loggedMails } from './logged-mails.ts'
import { noticeMail, noticeMails } from './notice-mails.ts'
import { type Mail, type NewMail, NoSuchAddress } from './ports.ts'
import { returnMail, returnMails } from './return-mails.ts'
import { statementMail, statementMails } from './withdrawal-mails.ts'

const mailJob = z.discriminatedUnion('kind', [
  returnMail,
  loginCode,
  guestCode,
  statementMail,
  contactMail,
  contactCode,
  invitationMail,
  loggedMail,
  noticeMail,
])

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
  const enclosed = kept.length > 0 ? await cause.enclosed?.() : undefined
  for (const mail of kept)
    await send(enclosed ? { ...mail, enclosed } : mail, { lastTry, office }).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

async function causeOf(asked: z.infer<typeof mailJob>, office: Office): Promise<Cause | undefined> {
  if (asked.kind === 'notices') return noticeMails(asked, office)
  if (asked.kind === 'login_code') return loginCodeMail(asked, office)
  if ('withdrawalId' in asked) return statementMails(asked, office)
  if (asked.kind === 'guest_code') return guestCodeMail(asked, office)
  if (asked.kind === 'invitation') return invitationMails(asked, office)
  if (asked.kind === 'contact_code') return contactCodeMail(asked, office)
  if ('conversationId' in asked) return contactMails(asked, office)
  return 'returnId' in asked ? returnMails(asked, office) : loggedMails(asked, office)
}

async function keep(
  { kind, causeId, again, compose, enclosed: _enclosed, ...cause }: Cause,
  { world, mails, word, messageId }: Office,
): Promise<readonly Mail[]> {
  const [composed, texts] = await Promise.all([compose(), ownTexts(world.reads)])
  const fresh = composed.map(({ to, model, tells = null, spared = false, about = cause }): NewMail => {
    const id = world.newId()
    const { returnId, conversationId = null } = about
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
      conversationId,
      tells,
      messageId: messageId(id),
      queuedAt: world.now(),
      letter: word(model, { returnId: thread, replyToken, texts }),
      replyTokenHash: replyToken && world.secrets.hash(replyToken),
      answers: answersTo(model),
      spared,
      againOf: again?.of ?? null,
      askedBy: again?.by ?? null,
    }
  })
  await mails.keep(fresh)
  return (await mails.toSend(causeId, kind)) ?? []
}

async function send(
  mail: Parameters<Office['deliver']>[0],
  { lastTry, office: { mails, deliver, world } }: { lastTry: boolean; office: Office },
): Promise<void> {
  await mails.trying(mail.id)
  try {
    await deliver(mail)
  } catch (error) {
    const hopeless = error instanceof NoSuchAddress
    const said = error instanceof Error ? error.message : String(error)
    await mails.failed(mail.id, { error: said, final: hopeless || lastTry, at: world.now(), eventId: world.newId() })
    if (hopeless) return
    throw error
  }
  await mails.sent(mail.id, world.now())
}
