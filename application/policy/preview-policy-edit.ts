import { differences } from '#domain/policy/difference.ts'
import { edited, policyEditSchema } from '#domain/policy/edit.ts'
import { type Policy, policySchema } from '#domain/policy/schema.ts'
import { dueOf } from '#domain/clock/clock.ts'
import { type PolicyPromise, promiseKinds } from '#domain/policy/promise-kinds.ts'
import { invalidInput, Refused } from '../command.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { newestOf, policyNow } from './policy-now.ts'

/** What an edit would change, and when promises that began now would fall due before and after: nothing is published. */
export const previewPolicyEdit = query({
  name: 'preview policy edit',
  may: only('admin'),
  input: policyEditSchema,
  async run(edit, look) {
    const { current, policies } = await policyNow(look)
    const parsed = policySchema.safeParse(edited(current, edit, { version: newestOf(policies) + 1, inForceFrom: look.now }))
    if (!parsed.success) throw new Refused(invalidInput(parsed.error))
    const due = (policy: Policy, kind: PolicyPromise): string => dueOf({ rule: policy.clocks[kind], startedAt: look.now, carriedMs: 0 })
    return {
      changes: differences(current, parsed.data),
      promises: promiseKinds.map((kind) => ({ kind, before: due(current, kind), after: due(parsed.data, kind) })),
    }
  },
})
