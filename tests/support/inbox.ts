import type { Email } from 'postal-mime'
import type { ConversationView } from '#application/contact/view.ts'
import type { MessageView } from '#application/contact/message-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { listDeskConversations } from '#application/contact/list-conversations.ts'
import { showConversation } from '#application/contact/show-conversation.ts'
import { postMessage } from '#application/returns/post-message.ts'
import { submitReturn } from '#application/returns/submit-return.ts'
import { showReturn } from '#application/returns/show-return.ts'
import { ask } from '#application/query.ts'
import { openReceiver } from '#adapters/inbox/receiver.ts'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { DeskStatus } from '#application/contact/ports.ts'
import { acceptsFor, takeInto } from '../../compose-inbox.ts'
import { nameServer, type Posted, posts } from './correspondent.ts'
import { givenOrder } from './order-input.ts'
import { type Post, testPost } from './post.ts'

const mailFrom = 'Technostok <retours@technostok.example>'

export type Inbox = Post & {
  port: number
  /** Sends to our receiver and lets everything that follows be done; answers the mails that went out then. */
  posts: (mail: Posted) => Promise<readonly Email[]>
  /** A return of a private customer's, and how they are reached. */
  filed: () => Promise<{ number: string; customer: Actor; email: string }>
  messages: (number: string, actor?: Actor) => Promise<readonly MessageView[]>
  page: (number: string) => Promise<ReturnView>
  /** Conversations of the contact lane, whole. */
  contact: (status: DeskStatus) => Promise<readonly ConversationView[]>
  /** So many seconds from here. */
  later: (seconds: number) => string
  /** What stands among the contacts, held or open, since this was asked last. */
  newContacts: () => Promise<ConversationView[]>
  /** A return in which staff wrote, and the mail about it that the customer has. */
  thread: () => Promise<InboxThread>
  faults: unknown[]
}

export type InboxThread = { number: string; customer: Actor; email: string; mail: Email; replyTo: string }

/** A desk with a mail server to send by, and the built-in receiver on a real socket with a name server of its own. */
export async function testInbox(
  test: { after(done: () => Promise<void>): void },
  more: Pick<NonNullable<Parameters<typeof testPost>[1]>, 'imap'> = {},
): Promise<Inbox> {
  const post = await testPost(test, { resolver: nameServer(), ...more })
  const faults: unknown[] = []
  const receiver = await openReceiver({
    host: '127.0.0.1',
    port: 0,
    name: 'mx.technostok.example',
    accepts: acceptsFor({ mailFrom }),
    takeIn: takeInto(post.world),
    onFault: (error) => void faults.push(error),
  })
  test.after(receiver.stop)
  const { manager } = post.people
  const read = async <Output>(asked: Promise<Output>): Promise<Exclude<Output, { refused: true }>> => {
    const output = await asked
    if (isRefusal(output)) throw new Error(output.code)
    return output as Exclude<Output, { refused: true }>
  }
  const page = (number: string, actor: Actor = manager): Promise<ReturnView> =>
    read(ask(showReturn, { actor, input: { number } }, post.world))
  let orders = 0
  const it: Omit<Inbox, 'later' | 'newContacts' | 'thread'> = {
    ...post,
    port: receiver.port,
    faults,
    async posts(mail) {
      await posts(receiver.port, mail)
      return post.run()
    },
    async filed() {
      const id = `S-${++orders}`
      const { orderId, lineIds, customer } = await post.order(
        givenOrder({
          id,
          parcels: [
            { id: 'P1', deliveredAt: '2026-11-20T10:00:00.000Z', deliveredSource: 'carrier', items: [{ line: 'L1', quantity: 3 }] },
          ],
        }),
      )
      const line = {
        orderLineId: lineIds[0] ?? '',
        quantity: 1,
        reason: 'dead_on_arrival',
        condition: 'tested_no_marks',
        seal: 'opened',
        dockMessage: 'Muet.',
      } as const
      const { number } = await post.act(submitReturn, customer, { orderId, type: 'standard_warranty', lines: [line] })
      const { rows } = await post.database.pool.query<{ email: string }>('select email from people where id = $1', [customer.id])
      return { number, customer, email: rows[0]?.email ?? '' }
    },
    page,
    messages: async (number, actor) => (await page(number, actor)).messages,
    async contact(status) {
      const list = await read(ask(listDeskConversations, { actor: manager, input: { status } }, post.world))
      return Promise.all(list.items.map(({ id }) => read(ask(showConversation, { actor: manager, input: { id } }, post.world))))
    },
  }
  return { ...it, ...threads(it) }
}

function threads(inbox: Omit<Inbox, 'later' | 'newContacts' | 'thread'>): Pick<Inbox, 'later' | 'newContacts' | 'thread'> {
  const seen = new Set<string>()
  const later = (seconds: number): string => new Date(Date.parse(inbox.clock.now) + seconds * 1000).toISOString()
  const newContacts = async (): Promise<ConversationView[]> => {
    const all = [...(await inbox.contact('held')), ...(await inbox.contact('open'))].filter(({ id }) => !seen.has(id))
    for (const { id } of all) seen.add(id)
    return all
  }
  return {
    later,
    newContacts,
    async thread() {
      const filed = await inbox.filed()
      await inbox.run()
      await inbox.act(postMessage, inbox.people.support, { number: filed.number, body: 'Une photo, s’il vous plaît.' })
      const mail = (await inbox.run(later(300))).at(-1)
      if (!mail) throw new Error('the customer got no mail')
      await newContacts()
      return { ...filed, mail, replyTo: mail.replyTo?.[0]?.address ?? '' }
    },
  }
}
