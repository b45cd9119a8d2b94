import { z } from 'zod'
import { mayKeepMacro, MOST_MACROS } from '#domain/macro/macro.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { macroFields } from './inputs.ts'
import { keepMacro } from './keep-macro.ts'

/** A text of one's own, or for everybody: a manager's or an admin's. */
export const createMacro = command({
  name: 'create macro',
  may: anyStaff,
  input: z.strictObject({ shared: z.boolean().default(false), ...macroFields }),
  async run({ shared, ...texts }, desk) {
    const ownerId = shared ? null : desk.actor.id
    const refusal = mayKeepMacro(desk.actor, { ownerId })
    if (refusal) insist(refusal)
    if ((await desk.macros.count(ownerId)) >= MOST_MACROS) insist(refuse('conflict', 'macros_too_many', { most: MOST_MACROS }))
    return keepMacro(desk, { id: desk.newId(), ownerId, version: 1, archivedAt: null, ...texts }, 'create')
  },
})
