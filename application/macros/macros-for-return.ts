import { z } from 'zod'
import type { Locale } from '#domain/actor.ts'
import { fitting } from '#domain/macro/fitting.ts'
import type { Macro } from '#domain/macro/macro.ts'
import type { MacroValues } from '#domain/macro/variables.ts'
import { reasonLabel } from '#domain/policy/request-type.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { rmaNumber } from '../returns/inputs.ts'
import type { SpokenMacroView } from './view.ts'
import { spokenMacro, templateOf, valuesOf } from './macro-values.ts'

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
    const about = [...it.products, ...it.reasons.map((reason) => reasonLabel(policy, reason, it.locale)), ...it.said]
    return offeredMacros(macros, { locale: it.locale, about }, valuesOf(it, { policy, actor }))
  },
})

type For = { locale: Locale; /** What it is about, in words: products, reasons, what was said. */ about: readonly string[] }

/** Those that are not put away, each with these values, those first that fit. */
export const offeredMacros = (macros: readonly Macro[], { locale, about }: For, values: MacroValues) => ({
  locale,
  items: fitting(
    macros
      .filter(({ archivedAt }) => archivedAt === null)
      .map((macro) => {
        const { id, name, ownerId } = macro
        const spoken: SpokenMacroView = { id, name, shared: ownerId === null, ...spokenMacro(macro, locale, values) }
        return { name, template: templateOf(macro, locale), missing: spoken.missing, spoken }
      }),
    about,
  ).map(({ spoken }) => spoken),
})
