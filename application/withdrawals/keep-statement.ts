import { legalCounting } from '#domain/policy/law.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { recordedTexts, withdrawalTexts } from '#domain/policy/withdrawal-texts.ts'
import { refuse } from '#domain/refusal.ts'
import { localDate } from '#domain/time/zone.ts'
import { type Stated, type Statement, statementText } from '#domain/withdrawal/statement.ts'
import { type Desk, insist } from '../command.ts'
import { withdrawalMail } from '../reactions.ts'

type Said = Stated & Pick<Statement, 'id' | 'orderId' | 'picked'> & Partial<Pick<Statement, 'recordedAs' | 'countsFrom'>>

/** Keeps a statement for good and has it acknowledged, once: the same again is the one that was kept. */
export async function keepStatement(desk: Desk, said: Said, policy: Policy): Promise<{ statement: Statement; fresh: boolean }> {
  const { actor, now } = desk
  const { name, contract, email, goods, recordedAs = null, countsFrom = null } = said
  const texts = recordedAs === null ? withdrawalTexts(policy, actor.locale) : recordedTexts(actor.locale)
  const text = statementText(texts, { name, contract, email, goods })
  const day = localDate(now, legalCounting.zone)
  const kept = await desk.withdrawals.keep({
    ...said,
    recordedAs,
    countsFrom,
    at: now,
    day,
    locale: actor.locale,
    text,
    personId: actor.roles.includes('customer') ? actor.id : null,
  })
  if (!kept) return insist(refuse('conflict', 'statement_exists', {}, 'id'))
  if (kept.fresh) await desk.jobs.add([withdrawalMail('withdrawal_acknowledged', kept.statement.id)])
  return kept
}
