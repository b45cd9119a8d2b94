import { type Actor, isStaff } from '#domain/actor.ts'
import { reaches } from '#domain/conversation/reach.ts'
import { ownReferences, replyTokens } from '#domain/inbox/own-ids.ts'
import { visible } from '#domain/return/visible.ts'
import type { SignedPerson } from '../people/ports.ts'
import { actorOf } from '../people/session.ts'
import type { World } from '../ports.ts'
import type { Arrival, Mailroom, ReadMail, Thread } from './ports.ts'

type Came = { mail: ReadMail; arrival: Arrival }

/** The thread that a mail answers: by the secret in the address it was sent to, else by the mail of ours that it refers to. */
export async function findThread(
  { mail, arrival }: Came,
  { world, mailroom }: { world: Pick<World, 'reads' | 'secrets'>; mailroom: Mailroom },
): Promise<Thread | undefined> {
  const recipients = [...(arrival.by === 'smtp' ? arrival.to : []), ...mail.recipients]
  for (const token of replyTokens(recipients, mailroom.replyAddress)) {
    const thread = await world.reads.threadOfToken(world.secrets.hash(token))
    if (thread) return thread
  }
  for (const reference of ownReferences(mail, mailroom.domain)) {
    const thread = await world.reads.threadOfReference(reference)
    if (thread) return thread
  }
  return undefined
}

/** Who writes into a thread. `proves`: the secret that went to their address alone has come back, which is as good as a code. */
export type Writer = { actor: Actor; proves: boolean }

/**
 * As whom a proven sender may write into a thread, or undefined. Staff as themselves, where the mail went to them: every customer has references to
 * their own thread, and staff's word is ours. Whoever may see it, as themselves; the address that we wrote to about it, as the guest of that one order or
 * conversation. Whoever has somebody else's reply address and nothing more, not at all.
 */
export async function writerInto(
  thread: Thread,
  from: NonNullable<ReadMail['from']>,
  world: Pick<World, 'people' | 'reads' | 'newId' | 'now'>,
): Promise<Writer | undefined> {
  const person = await world.people.personByEmail(from.address)
  const addressed = from.address === thread.recipient?.toLowerCase()
  if (person && isStaff(person)) return addressed ? { actor: actorOf(person), proves: false } : undefined
  if (person && person.roles.includes('customer') && (await sees(person, thread, world)))
    return { actor: actorOf(person), proves: addressed }
  if (!addressed) return undefined
  const guest = await world.people.keepGuest({
    id: world.newId(),
    email: from.address,
    name: from.name,
    locale: thread.locale,
    at: world.now(),
  })
  return guest && { actor: asGuest(guest, thread), proves: true }
}

async function sees(person: SignedPerson, { conversationId, number }: Thread, { reads }: Pick<World, 'reads'>): Promise<boolean> {
  const actor = actorOf(person)
  if (number === null) {
    const belonging = await reads.belongingOf(conversationId)
    return belonging !== undefined && reaches(actor, belonging)
  }
  const owner = await reads.ownerOf(conversationId)
  return owner !== undefined && visible(actor, owner)
}

const asGuest = (guest: SignedPerson, { conversationId, number, orderId }: Thread): Actor =>
  number !== null && orderId !== null
    ? actorOf(guest, { order: { id: orderId, number }, conversationId: null })
    : actorOf(guest, { order: null, conversationId })
