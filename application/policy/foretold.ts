import { dueOf } from '#domain/clock/clock.ts'
import { differences } from '#domain/policy/difference.ts'
import { type PolicyPromise, promiseKinds } from '#domain/policy/promise-kinds.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { Look } from '../query.ts'
import { newestOf, policyNow } from './policy-now.ts'
import { type Next, parsed } from './publish-version.ts'

/**
 * What the next version would change of the one in force, and when promises that began now would fall due before and after. `version` is the newest that
 * this was worked out from: the `If-Match` of what is published after it.
 */
export async function foretold(look: Look, next: Next) {
  const { current, policies } = await policyNow(look)
  const version = newestOf(policies)
  const then = parsed(next(current, { version: version + 1, inForceFrom: look.now }))
  const due = (policy: Policy, kind: PolicyPromise): string => dueOf({ rule: policy.clocks[kind], startedAt: look.now, carriedMs: 0 })
  return {
    version,
    changes: differences(current, then),
    promises: promiseKinds.map((kind) => ({ kind, before: due(current, kind), after: due(then, kind) })),
  }
}
