import { z } from 'zod'
import { MOST_MACROS } from '#domain/macro/macro.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import { keepMacro, takeMacro } from './keep-macro.ts'

/** Not offered any more, or offered again; nothing of it is lost. */
export const archiveMacro = command({
  name: 'archive macro',
  may: anyStaff,
  input: z.strictObject({ id, archived: z.boolean().default(true) }),
  async run({ id, archived }, desk) {
    const macro = await takeMacro(desk, id)
    if (archived && macro.archivedAt !== null) insist(refuse('conflict', 'macro_archived'))
    if (!archived && macro.archivedAt === null) insist(refuse('conflict', 'macro_not_archived'))
    if (!archived && (await desk.macros.count(macro.ownerId)) >= MOST_MACROS)
      insist(refuse('conflict', 'macros_too_many', { most: MOST_MACROS }))
    const next = { ...macro, version: macro.version + 1, archivedAt: archived ? desk.now : null }
    return keepMacro(desk, next, archived ? 'archive' : 'restore')
  },
})
