import { clauseText } from '#domain/policy/request-type.ts'
import { legalDays } from '#domain/policy/law.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { type AnswerReason, articleOf, type Statement } from '#domain/withdrawal/statement.ts'
import type { Instant } from '#domain/time/instant.ts'
import { letter } from './letter.ts'
import { type MailModel, say } from './model.ts'

export type Told = { statement: Statement; policy: Policy }

/**
 * Acknowledgement of a statement of withdrawal on a durable medium: the whole of it, its date and hour (L221-21, D221-5; facts.md 1.3). The same for
 * everybody, whether or not there is such an order: it is no acceptance. `provable`: a code can still prove it.
 */
export function acknowledged({ statement, policy, provable }: Told & { provable: boolean }): MailModel {
  const at = { at: statement.at }
  // Whom a session knows is sent no code.
  const byStranger = statement.orderId === null && provable
  return {
    ...letter('withdrawal_acknowledged', { locale: statement.locale, policy }),
    name: statement.name,
    subject: say('withdrawal.subject', { contract: statement.contract }),
    preheader: say('withdrawal.received', { at }),
    paragraphs: [say('withdrawal.received', { at }), say('withdrawal.keep')],
    quote: { by: { verbatim: statement.name }, text: statement.text, files: 0 },
    facts: [
      { label: say('fact.submitted_at'), value: say('moment', { at, zone: policy.zone }) },
      { label: say('fact.submitted_at_utc'), value: { verbatim: statement.at } },
      ...(statement.countsFrom === null
        ? []
        : [{ label: say('withdrawal.counts_from'), value: say('moment', { at: { at: statement.countsFrom }, zone: policy.zone }) }]),
    ],
    ...(byStranger ? { action: { label: say('withdrawal.prove'), path: pathOf(statement) } } : {}),
    after: [
      ...(byStranger ? [say('withdrawal.prove.why')] : []),
      say('withdrawal.then', { days: legalDays.refund }),
      say('withdrawal.not_you'),
    ],
  }
}

/** The code that proves who stated it, to the address of the order and to no other. It says nothing of who stated it. */
export const proof = ({ statement, policy, code, until }: Told & { code: string; until: Instant }): MailModel => ({
  ...letter('withdrawal_code', { locale: statement.locale, policy }),
  subject: say('withdrawal_code.subject', { contract: statement.contract }),
  preheader: say('withdrawal_code.short'),
  paragraphs: [
    say('withdrawal_code.stated', { contract: statement.contract, at: { at: statement.at } }),
    say('withdrawal_code.enter', { until: { at: until } }),
  ],
  code,
  action: { label: say('withdrawal.prove'), path: pathOf(statement) },
  after: [say('withdrawal_code.not_you')],
})

/** Why a statement, or a part of it, comes to nothing: the article, what was written, and who can be called upon. */
export function answered({ statement, policy, reason, words }: Told & { reason: AnswerReason; words: string | null }): MailModel {
  const article = articleOf[reason]
  return {
    ...letter('withdrawal_answered', { locale: statement.locale, policy }),
    name: statement.name,
    subject: say('withdrawal_answered.subject', { contract: statement.contract }),
    preheader: say(`withdrawal_answered.${reason}`),
    paragraphs: [
      say('withdrawal_answered.about', { at: { at: statement.at }, contract: statement.contract }),
      say(`withdrawal_answered.${reason}`),
      ...(article === null ? [] : [say('withdrawal_answered.article', { article, text: clauseText(policy, article, statement.locale) })]),
    ],
    quote: words === null ? null : { by: { verbatim: policy.merchant.name }, text: words, files: 0 },
    after: [say('withdrawal_answered.rights')],
    mediator: reason === 'professional' ? null : policy.merchant.mediator,
  }
}

/** Where the code is entered, in this browser or another. */
const pathOf = ({ id }: Statement): string => `/retractation/${id}`
