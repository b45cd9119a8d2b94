import type { SpokenMacroView } from '#application/macros/view.ts'
import { folded } from '#domain/search/folded.ts'

/** Those whose name or words hold every word typed, in any order, without regard to accents; those named so first. */
export function matchingMacros<Macro extends Pick<SpokenMacroView, 'name' | 'text'>>(macros: readonly Macro[], typed: string): Macro[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const holds = (text: string): boolean => words.every((word) => folded(text).includes(word))
  const found = macros.filter(({ name, text }) => holds(`${name} ${text}`))
  return [...found.filter(({ name }) => holds(name)), ...found.filter(({ name }) => !holds(name))]
}
