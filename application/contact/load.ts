import { system } from '#domain/actor.ts'
import type { Conversation } from '#domain/conversation/conversation.ts'
import type { Conversed } from '#domain/conversation/act.ts'
import { reaches } from '#domain/conversation/reach.ts'
import { assign } from '#domain/conversation/talk.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Act } from '#domain/return/act.ts'
import { takersOfTalk } from '#domain/staff/takers.ts'
import { type Desk, insist, together } from '../command.ts'
import { whoseAgain } from '../people/whose-again.ts'
import { type Alongside, messageOf } from '../returns/load.ts'
import type { ConversationWrite } from './store.ts'
import type { NewMessage } from '../returns/store.ts'
import { contactJobs } from '../reactions.ts'
import { endOfRequest } from './end-of-request.ts'

/** A conversation under its lock, for a verb: reached by this actor, at the version they saw, with the policy of today. */
export type Taken = { desk: Desk; conversation: Conversation; act: Act }

/** Takes the conversation for this command. What the actor may not see does not exist for them; a stale `If-Match` is refused. */
export async function take(desk: Desk, id: string): Promise<Taken> {
  const conversation = await desk.conversations.lock(id)
  if (!conversation || !reaches(desk.actor, conversation)) return insist(refuse('missing', 'conversation_unknown'))
  const { version, status } = conversation
  if (desk.expects !== undefined && desk.expects !== version) return insist(refuse('conflict', 'stale_version', { version, status }))
  return { desk, conversation, act: actOf(desk, await policyNow(desk)) }
}

export const actOf = ({ actor, now, newId }: Pick<Desk, 'actor' | 'now' | 'newId'>, policy: Policy): Act => ({ actor, now, newId, policy })

/** The policy of the moment: what is promised to somebody who writes is no order's to say. */
export async function policyNow({ policies, now }: Pick<Desk, 'policies' | 'now'>): Promise<Policy> {
  return inForce(await policies.all(), now) ?? insist(refuse('conflict', 'no_policy'))
}

/** What every verb answers: which conversation, and its version now, for the next `If-Match`. */
export type Receipt = { id: string; version: number; status: Conversation['status'] }

/** Saves what the verb decided, with its words and the mails that follow, in this transaction. */
export const settleTalk = (taken: Taken, decided: Conversed | Refusal, said: Alongside = {}): Promise<Receipt> =>
  keepTalk(taken, decided, { message: messageOf(taken.desk, said) })

/** `heir`: who had what came into it. */
type Before = { before: Conversation; heir?: string | null }

/** After an act, as of a return: what nobody had is the heir's, and what was over and goes on is nobody's where whoever had it can no longer answer it. */
export async function handOn(taken: Taken, { before, heir = null }: Before): Promise<void> {
  const { desk, conversation, act } = taken
  const of = conversation.assigneeId ?? heir
  if (of === conversation.assigneeId && !(isOver(before) && !isOver(conversation))) return
  const assigneeId = await whoseAgain(desk, { of, takers: takersOfTalk })
  if (assigneeId !== conversation.assigneeId) await settleTalk(taken, assign(conversation, { assigneeId }, { ...act, actor: system }))
}

const isOver = ({ status }: Conversation): boolean => !(['held', 'open', 'answered'] as const).some((on) => on === status)

/** The same with a message that is made already, and what a prepared request says. */
export async function keepTalk(
  taken: Taken,
  decided: Conversed | Refusal,
  { message, request }: { message: NewMessage | undefined } & Pick<ConversationWrite, 'request'>,
): Promise<Receipt> {
  const { desk, conversation: before } = taken
  const { next, event } = insist(decided)
  const write = desk.conversations.write({ before, next, event, ...(message ? { message } : {}), ...(request ? { request } : {}) })
  await together(write, desk.jobs.add(contactJobs(event)))
  await endOfRequest(desk, { before, next })
  await handOn({ ...taken, conversation: next }, { before })
  return { id: next.id, version: next.version, status: next.status }
}
