import { z } from 'zod'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { mayKeepMacro } from '#domain/macro/macro.ts'
import { insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { id } from '../returns/inputs.ts'
import type { MacroHistoryView } from './view.ts'

/** Who made it what it is, and what it said before. */
export const showMacroHistory = query({
  name: 'show macro history',
  may: anyStaff,
  input: z.strictObject({ id }),
  async run({ id }, { reads, actor }): Promise<MacroHistoryView> {
    const macro = await reads.macro(id)
    const refusal = macro ? mayKeepMacro(actor, macro) : refuse('missing', 'macro_unknown')
    // Everybody may read what everybody is offered.
    if (isRefusal(refusal) && refusal.kind === 'missing') insist(refusal)
    return { items: await reads.macroHistory(id) }
  },
})
