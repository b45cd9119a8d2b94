import { z } from 'zod'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import type { MacroView } from './view.ts'
import { presentMacro } from './present-macro.ts'

/** One's own, then everybody's, each in their order; archived ones last. */
export const listMacros = query({
  name: 'list macros',
  may: anyStaff,
  input: z.strictObject({}),
  run: async (_, { reads, actor }): Promise<{ items: readonly MacroView[] }> => ({
    items: (await reads.macrosOf(actor.id)).map((macro) => presentMacro(macro, actor)),
  }),
})
