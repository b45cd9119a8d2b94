import { z } from 'zod'
import { command } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import { macroFields } from './inputs.ts'
import { keepMacro, takeMacro } from './keep-macro.ts'

/** Other words from now on; what was sent with the old ones stays as it was sent. */
export const editMacro = command({
  name: 'edit macro',
  may: anyStaff,
  input: z.strictObject({ id, ...macroFields }),
  async run({ id, ...texts }, desk) {
    const macro = await takeMacro(desk, id)
    return keepMacro(desk, { ...macro, ...texts, version: macro.version + 1 }, 'edit')
  },
})
