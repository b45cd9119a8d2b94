import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { id, someNumbers } from '../returns/inputs.ts'
import type { WordedMacroView } from './view.ts'
import { spokenMacro, valuesOf } from './macro-values.ts'

/** A macro as the customers of several cases would read it, before it is sent to them: in the order that was asked for, unknown cases left out. */
export const wordMacro = query({
  name: 'word macro',
  may: only('support', 'manager'),
  input: z.strictObject({ id, numbers: someNumbers }),
  async run({ id, numbers }, { reads, actor }): Promise<WordedMacroView> {
    const [macro, cases] = await Promise.all([reads.macro(id), reads.macroCases(numbers)])
    if (!macro || (macro.ownerId !== null && macro.ownerId !== actor.id)) return insist(refuse('missing', 'macro_unknown'))
    if (macro.archivedAt !== null) insist(refuse('conflict', 'macro_archived'))
    const policies = await reads.policiesOf(cases)
    return {
      name: macro.name,
      version: macro.version,
      items: cases.map((it) => {
        const policy = policies.find(({ version }) => version === it.policyVersion)
        if (!policy) throw new Error(`return ${it.number} is judged by version ${it.policyVersion}, which is not there`)
        const values = valuesOf(it, { policy, actor })
        return { number: it.number, customer: it.customer, ...spokenMacro(macro, it.locale, values) }
      }),
    }
  },
})
