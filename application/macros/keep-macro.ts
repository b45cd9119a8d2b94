import { flawed, type Macro, mayKeepMacro } from '#domain/macro/macro.ts'
import { refuse } from '#domain/refusal.ts'
import { type Desk, insist } from '../command.ts'
import { record } from '../log/record.ts'
import type { MacroView } from './view.ts'
import type { MacroEvent } from './ports.ts'
import { presentMacro } from './present-macro.ts'

/** The macro under its lock, where this actor may change it, at the version that they saw. */
export async function takeMacro(desk: Desk, id: string): Promise<Macro> {
  const macro = await desk.macros.lock(id)
  if (!macro) return insist(refuse('missing', 'macro_unknown'))
  const refusal = mayKeepMacro(desk.actor, macro)
  if (refusal) insist(refusal)
  if (desk.expects !== undefined && desk.expects !== macro.version) insist(refuse('conflict', 'stale_version', { version: macro.version }))
  return macro
}

/** Writes it, with who made it so. */
export async function keepMacro(desk: Desk, macro: Macro, verb: MacroEvent['verb']): Promise<MacroView> {
  const refusal = flawed(macro)
  if (refusal) insist(refusal)
  const { name, fr, en } = macro
  await desk.macros.write(macro, { id: desk.newId(), at: desk.now, verb, actorId: desk.actor.id, name, fr, en })
  // One's own are one's own business.
  if (macro.ownerId === null) await record(desk, { kind: 'macro_changed', subjectId: macro.id, data: { verb, version: macro.version } })
  return presentMacro(macro, desk.actor)
}
