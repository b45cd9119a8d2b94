import { answersTo } from '#application/mail/answers-to.ts'
import type { MailModel } from '#application/mail/model.ts'
import type { Envelope, Letter } from '#application/mail/ports.ts'
import { domainOf, replyAddressOf } from '#domain/inbox/reply-address.ts'
import { spoken } from './spoken.ts'
import { toHtml } from './to-html.ts'
import { toText } from './to-text.ts'

type Post = {
  publicUrl: string
  mailFrom: string
  /** `reply@domain`; null where nobody reads what comes in. */
  replyAddress?: string | null
}

/** What a machine sent says so, lest another machine answer it (RFC 3834); Exchange listens to its own word for it. */
const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** Staff sort the desk's mails by it (RFC 2919). A customer's mails are no list: they are about one return each. */
const forStaff = (domain: string): Letter['headers'] => ({ 'List-Id': `<desk.${domain}>` })

/** Words a mail for this installation: who it is from, where answers go, which thread it belongs to. */
export const letterWriter =
  ({ publicUrl, mailFrom, replyAddress = replyAddressOf(mailFrom) }: Post) =>
  (model: MailModel, { returnId, replyToken, texts }: Envelope): Letter => {
    const reply = replyToken === null || replyAddress === null ? null : replyAddress.replace('@', `+${replyToken}@`)
    const mail = spoken(model, { publicUrl, answers: reply === null ? null : answersTo(model), own: texts?.[model.locale] ?? {} })
    const domain = domainOf(mailFrom)
    // One thread per return: every mail answers the same one, which need not exist.
    const thread: Letter['headers'] =
      returnId === null ? {} : { 'In-Reply-To': `<return.${returnId}@${domain}>`, References: `<return.${returnId}@${domain}>` }
    return {
      from: mailFrom,
      replyTo: reply,
      subject: mail.subject,
      text: toText(mail),
      html: toHtml(mail),
      headers: {
        ...automatic,
        ...(replyAddress === null ? {} : { 'X-Loop': replyAddress }),
        'Content-Language': model.locale,
        ...thread,
        ...(model.audience === 'staff' ? forStaff(domain) : {}),
      },
    }
  }

/** Derived from the mail's row alone: whenever and however often it is sent, it is recognised as the same mail. */
export const messageIdFor =
  ({ mailFrom }: Pick<Post, 'mailFrom'>) =>
  (mailId: string): string =>
    `<mail.${mailId}@${domainOf(mailFrom)}>`
