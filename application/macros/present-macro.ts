import type { Actor } from '#domain/actor.ts'
import { type Macro, mayKeepMacro } from '#domain/macro/macro.ts'
import type { MacroView } from './view.ts'

export const presentMacro = (macro: Macro, actor: Actor): MacroView => ({
  id: macro.id,
  version: macro.version,
  shared: macro.ownerId === null,
  name: macro.name,
  fr: macro.fr,
  en: macro.en,
  archivedAt: macro.archivedAt,
  mine: mayKeepMacro(actor, macro) === undefined,
})
