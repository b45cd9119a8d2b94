import { z } from 'zod'
import { mayKeepMacro, MOST_MACROS } from '#domain/macro/macro.ts'
import { command, insist } from '../command.ts'
import { record } from '../log/record.ts'
import { anyStaff } from '../permission.ts'
import { id } from '../returns/inputs.ts'

/** In which order one's own, or everybody's, are offered: the first nine have a digit as their key. */
export const orderMacros = command({
  name: 'order macros',
  may: anyStaff,
  input: z.strictObject({ shared: z.boolean().default(false), ids: z.array(id).min(1).max(MOST_MACROS) }),
  async run({ shared, ids }, desk) {
    const ownerId = shared ? null : desk.actor.id
    const refusal = mayKeepMacro(desk.actor, { ownerId })
    if (refusal) insist(refusal)
    await desk.macros.order(ownerId, ids)
    if (shared) await record(desk, { kind: 'macro_changed', subjectId: null, data: { verb: 'order' } })
  },
})
