import { z } from 'zod'
import type { Locale } from '#domain/actor.ts'
import type { Macro } from '#domain/macro/macro.ts'
import type { MacroValues } from '#domain/macro/variables.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { rmaNumber } from '../returns/inputs.ts'
import type { SpokenMacroView } from './view.ts'
import { spokenMacro, valuesOf } from './macro-values.ts'

/** The macros that this person is offered at a case, worded for its customer. */
export const macrosForReturn = query({
  name: 'list macros for a return',
  may: anyStaff,
  input: z.strictObject({ number: rmaNumber }),
  async run({ number }, { reads, actor }): Promise<{ locale: 'fr' | 'en'; items: readonly SpokenMacroView[] }> {
    const [it, macros] = await Promise.all([reads.macroCase(number), reads.macrosOf(actor.id)])
    if (!it) return insist(refuse('missing', 'return_unknown', { number }))
    const policy = (await reads.policiesOf([it])).find(({ version }) => version === it.policyVersion)
    if (!policy) throw new Error(`return ${number} is judged by version ${it.policyVersion}, which is not there`)
    return offeredMacros(macros, it.locale, valuesOf(it, { policy, agent: actor.name ?? null }))
  },
})

/** Those that are not put away, each with these values. */
export const offeredMacros = (macros: readonly Macro[], locale: Locale, values: MacroValues) => ({
  locale,
  items: macros
    .filter(({ archivedAt }) => archivedAt === null)
    .map((macro): SpokenMacroView => ({
      id: macro.id,
      name: macro.name,
      shared: macro.ownerId === null,
      ...spokenMacro(macro, locale, values),
    })),
})
