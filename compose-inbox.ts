import type { DNSResolver } from 'mailauth'
import type { Config } from '#config'
import { isRefusal } from '#domain/refusal.ts'
import { system } from '#domain/actor.ts'
import { runErrand } from '#application/errand.ts'
import type { Mailroom } from '#application/inbox/ports.ts'
import { receiveMail } from '#application/inbox/receive-mail.ts'
import type { AnswerMail } from '#application/mail/ports.ts'
import type { World } from '#application/ports.ts'
import type { demoPost } from '#adapters/inbox/demo-post.ts'
import type { readMailbox } from '#adapters/inbox/mailbox-reader.ts'
import type { Receiver, TakeIn } from '#adapters/inbox/receiver.ts'
import { domainOf, replyAddressOf } from '#domain/inbox/reply-address.ts'

type InboxConfig = Pick<Config, 'mailFrom'> & Partial<Pick<Config, 'replyAddress' | 'inbox'>>

/** What sorting a mail needs from outside; the libraries that read and judge one are loaded with the first. */
export const composeMailroom = ({ mailFrom, replyAddress, inbox }: InboxConfig, resolver?: DNSResolver): Mailroom => ({
  replyAddress: replyAddress ?? replyAddressOf(mailFrom),
  domain: domainOf(mailFrom),
  read: async (source) => (await import('#adapters/inbox/read-apart.ts')).readApart(source),
  async judge(source, arrival) {
    const { judgeWith } = await import('#adapters/inbox/judge.ts')
    const receiver = inbox?.smtp?.name ?? domainOf(mailFrom)
    return judgeWith({ receiver, trusts: inbox?.imap?.trusts ?? null, ...(resolver ? { resolver } : {}) })(source, arrival)
  },
})

type Ground = { world: World; config: InboxConfig; onFault: (error: unknown) => void }

/** Every door does the same: the one command, and its answer. */
export const takeInto =
  (world: World): TakeIn =>
  async (source, arrival) => {
    const caller = { ip: arrival.by === 'smtp' ? arrival.ip : '', userAgent: null, tokenHash: null }
    const kept = await runErrand(receiveMail, { actor: system, caller, input: { source, arrival } }, world)
    if (!isRefusal(kept)) return 'kept'
    return kept.code === 'too_many_attempts' ? 'later' : 'never'
  }

/** Ours: the reply address with or without a secret, the sender of our mails, whom failures come back to, and the postmaster (RFC 5321, section 4.5.1). */
export function acceptsFor({ mailFrom, replyAddress = replyAddressOf(mailFrom) }: InboxConfig): (address: string) => boolean {
  const [local = '', domain = ''] = replyAddress.toLowerCase().split('@')
  const sender = /([^\s<>]+@[^\s<>]+?)>?\s*$/.exec(mailFrom)?.[1]?.toLowerCase()
  const whole = new Set([replyAddress.toLowerCase(), sender, `postmaster@${domain}`, `postmaster@${domainOf(mailFrom).toLowerCase()}`])
  return (address) => whole.has(address) || (address.startsWith(`${local}+`) && address.endsWith(`@${domain}`))
}

/** Opens the doors that the configuration names. */
export async function openInbox({ world, config, onFault }: Ground): Promise<{ stop: () => Promise<void> }> {
  const { smtp, imap } = config.inbox ?? {}
  const takeIn = takeInto(world)
  const receiver =
    smtp && (await (await import('#adapters/inbox/receiver.ts')).openReceiver({ ...smtp, accepts: acceptsFor(config), takeIn, onFault }))
  const begins: Parameters<typeof readMailbox>[0]['begins'] = (mailbox) =>
    world.transact(({ inbox }) => inbox.mailboxBegins({ ...mailbox, at: world.now() }))
  const takes: Parameters<typeof readMailbox>[0]['takes'] = (through) => world.transact(({ inbox }) => inbox.mailboxTaken(through))
  const reading = { takeIn, begins, takes, onFault }
  const reader = imap && (await import('#adapters/inbox/mailbox-reader.ts')).readMailbox({ url: imap.url, since: imap.since, ...reading })
  return {
    async stop() {
      await Promise.all([receiver?.stop(), reader?.stop()])
    },
  }
}

/**
 * The demo's mailbox page answers mails as their readers would: by a real mail to a real receiver, that this machine alone reaches and that opens with the
 * first answer. Its name server knows every domain of the demo, and that only this page signs for it.
 */
export function composeDemoPost({ world, config, onFault }: Ground): {
  post: AnswerMail
  resolver: DNSResolver
  stop: () => Promise<void>
} {
  let opened: Promise<Receiver> | undefined
  const open = async (): Promise<Receiver> => {
    const { openReceiver } = await import('#adapters/inbox/receiver.ts')
    const name = domainOf(config.mailFrom)
    return openReceiver({ host: '127.0.0.1', port: 0, name, accepts: acceptsFor(config), takeIn: takeInto(world), onFault })
  }
  let postman: Promise<ReturnType<typeof demoPost>> | undefined
  const call = (): NonNullable<typeof postman> =>
    (postman ??= import('#adapters/inbox/demo-post.ts').then((made) => made.demoPost(async () => (await (opened ??= open())).port)))
  return {
    post: async (mail) => (await call()).post(mail),
    resolver: async (domain, type) => (await call()).resolver(domain, type),
    stop: async () => (await opened)?.stop(),
  }
}
