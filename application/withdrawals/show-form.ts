import { z } from 'zod'
import { legalDays } from '#domain/policy/law.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { withdrawalTexts } from '#domain/policy/withdrawal-texts.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { anyone } from '../permission.ts'
import { query } from '../query.ts'
import type { WithdrawalFormView } from './view.ts'

/** What the function of withdrawal says (settings of the policy in force), and the other way to withdraw. */
export const showWithdrawalForm = query({
  name: 'show withdrawal form',
  may: anyone,
  input: z.strictObject({}),
  async run(_, { reads, actor, now }): Promise<WithdrawalFormView> {
    const policy = inForce(await reads.policies(), now) ?? insist(refuse('missing', 'no_policy'))
    const days = Math.max(policy.statutory.withdrawal.days, legalDays.withdrawal)
    const { contactEmail, address } = policy.merchant
    return { policyVersion: policy.version, ...withdrawalTexts(policy, actor.locale), days, contactEmail, address }
  },
})
