import { dueOf } from '#domain/clock/clock.ts'
import { assess } from '#domain/policy/assess.ts'
import { policyFor } from '#domain/policy/policy-for.ts'
import { clauseText, typeLabel } from '#domain/policy/request-type.ts'
import { valueOf } from '#domain/return/card.ts'
import { payer } from '#domain/return/submit.ts'
import { insist } from '../command.ts'
import { knownOrder } from '../orders/show-order.ts'
import { orderReaders } from '../permission.ts'
import { query } from '../query.ts'
import type { PreviewView } from './preview-view.ts'
import { requestInput, serialsIn, toAssess } from './request.ts'

/** What the policy says of a request before it is sent, and by when it would be answered: the check page. Promises nothing, keeps nothing. */
export const previewAssessment = query({
  name: 'preview assessment',
  may: orderReaders,
  input: requestInput,
  async run(input, look): Promise<PreviewView> {
    const { order, buyer, held, policies } = await knownOrder(look, input.orderId, { serials: serialsIn(input) })
    const { locale } = look.actor
    const policy = insist(policyFor(policies, order, look.now))
    const assessment = insist(assess(policy, { order, buyer, held, request: toAssess(input), now: look.now }))
    return {
      type: assessment.type,
      typeLabel: typeLabel(policy, assessment.type, locale),
      verdict: assessment.verdict,
      payer: payer(assessment),
      lines: assessment.lines.map((line, i) => {
        const bought = order.lines.find((l) => l.id === line.orderLineId)
        const checks = line.checks.map((check) => ({ ...check, text: clauseText(policy, check.clause, locale) }))
        return { ...line, checks, name: bought?.name ?? '', value: valueOf(bought, input.lines[i]?.quantity ?? 0) }
      }),
      answerBy: dueOf({ rule: policy.clocks.review, startedAt: look.now, carriedMs: 0 }),
    }
  },
})
