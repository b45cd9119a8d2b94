import { macroVariables } from '#domain/macro/variables.ts'
import type { T } from '../../../ui/words/use-t.ts'
import type { Names } from '../variables/in-words.ts'

/** What each variable of a macro is called on the page. */
export const macroNames = (t: T): Names => Object.fromEntries(macroVariables.map((name) => [name, t(`macro.variable.${name}`)]))
