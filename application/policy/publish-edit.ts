import { edited, policyEditSchema } from '#domain/policy/edit.ts'
import { command } from '../command.ts'
import { only } from '../permission.ts'
import { publish, why } from './publish-version.ts'

/**
 * Settings that belong to the policy, published as a version of their own, in force from now: orders placed before keep theirs and running clocks
 * keep theirs (invariant 4). `If-Match` is the newest version that the editor has seen: of two who edit at once, the second is refused.
 */
export const publishEdit = command({
  name: 'publish policy edit',
  may: only('admin'),
  input: policyEditSchema.extend({ why }),
  run: ({ why, ...edit }, desk) => publish(desk, { next: (policy, as) => edited(policy, edit, as), why }),
})
