import { edited, policyEditSchema } from '#domain/policy/edit.ts'
import { differences } from '#domain/policy/difference.ts'
import { command } from '../command.ts'
import { only } from '../permission.ts'
import { type Next, add, parsed, publish, stillToCome, why } from './publish-version.ts'

/**
 * Settings that belong to the policy, published as a version of their own, in force from now: orders placed before keep theirs and running clocks
 * keep theirs (invariant 4). `If-Match` is the newest version that the editor has seen: of two who edit at once, the second is refused. A version that is
 * still to come gets the same settings, in a version that takes its place: the day it comes into force it takes nothing back.
 */
export const publishEdit = command({
  name: 'publish policy edit',
  may: only('admin'),
  input: policyEditSchema.extend({ why }),
  async run({ why, ...edit }, desk) {
    const next: Next = (current, as) => edited(current, edit, as)
    const policies = await desk.policies.all()
    const published = await publish(desk, { next, why })
    let { version } = published
    for (const coming of stillToCome(policies, desk.now)) {
      const carried = parsed(next(coming, { version: version + 1, inForceFrom: coming.inForceFrom }))
      if (differences(coming, carried).length > 0) ({ version } = await add(desk, { policy: carried, from: coming, why }))
    }
    return { ...published, version }
  },
})
