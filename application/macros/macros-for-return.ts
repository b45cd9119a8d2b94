import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { rmaNumber } from '../returns/inputs.ts'
import type { SpokenMacroView } from '../views.ts'
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
    const values = valuesOf(it, { policy, agent: actor.name ?? null })
    const offered = macros.filter(({ archivedAt }) => archivedAt === null)
    return {
      locale: it.locale,
      items: offered.map((macro) => ({
        id: macro.id,
        name: macro.name,
        shared: macro.ownerId === null,
        ...spokenMacro(macro, it.locale, values),
      })),
    }
  },
})
