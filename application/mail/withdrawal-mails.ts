import { z } from 'zod'
import { inForce } from '#domain/policy/policy-for.ts'
import { addressOf } from '#domain/withdrawal/acknowledgement.ts'
import { answerReasons } from '#domain/withdrawal/statement.ts'
import type { MailKind } from '../reactions.ts'
import { proofCode, proofEnds } from '../withdrawals/proof-code.ts'
import type { Cause, Office } from './cause.ts'
import { acknowledged, answered, proof } from './compose-withdrawal.ts'
import type { MailModel } from './model.ts'

/** Mails about statements of withdrawal. */
export const statementKinds = ['withdrawal_acknowledged', 'withdrawal_code', 'withdrawal_answered'] as const satisfies readonly MailKind[]
export const statementMail = z.object({ kind: z.enum(statementKinds), withdrawalId: z.string(), causeId: z.string() })

/** Says which address a mail about a statement goes to, and what it says. The code goes to the order's own address, where the contract's number finds one. */
export async function statementMails(
  { kind, withdrawalId, causeId }: z.infer<typeof statementMail>,
  { world }: Office,
): Promise<Cause | undefined> {
  const [found, policies] = await Promise.all([world.reads.withdrawal(withdrawalId), world.reads.policies()])
  const policy = inForce(policies, world.now())
  if (!found || !policy) return undefined
  const { statement, events } = found
  const mail = (email: string, name: string | null, model: MailModel): Cause => ({
    kind,
    causeId,
    returnId: null,
    compose: () => Promise.resolve([{ to: { personId: null, email, name, locale: statement.locale, audience: 'customer' }, model }]),
  })
  const until = proofEnds(statement.at)
  if (kind === 'withdrawal_acknowledged') {
    const known = events.some(({ verb }) => verb === 'proven' || verb === 'matched' || verb === 'answered')
    const to = addressOf(statement.email, events.slice(0, events.findIndex(({ id }) => id === causeId) + 1))
    return mail(to, statement.name, acknowledged({ statement, policy, provable: !known && until > world.now() }))
  }
  if (kind === 'withdrawal_answered') {
    const answer = events.find(({ id }) => id === causeId)
    const reason = answerReasons.find((one) => one === answer?.data.reason)
    return (
      reason &&
      mail(addressOf(statement.email, events), statement.name, answered({ statement, policy, reason, words: answer?.words ?? null }))
    )
  }
  const order = until > world.now() ? await world.reads.orderMeant(statement) : undefined
  return order && mail(order.email, null, proof({ statement, policy, code: proofCode(world.secrets, statement.id), until }))
}
