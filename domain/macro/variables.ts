/**
 * What a macro's text may leave to the case: `{customer}`. `answer_by` is the next instant that we have promised something by, `send_by` the end
 * of the customer's own delay (to post the goods, or to give details).
 */
export const macroVariables = [
  'customer',
  'number',
  'order',
  'product',
  'type',
  'submitted',
  'answer_by',
  'send_by',
  'value',
  'agent',
  'shop',
] as const
export type MacroVariable = (typeof macroVariables)[number]

/** A case's values in its customer's language; null where it has none at the moment. */
export type MacroValues = Readonly<Record<MacroVariable, string | null>>

const braced = /\{([^{}]*)\}?|\}/g

const isVariable = (name: string): name is MacroVariable => (macroVariables as readonly string[]).includes(name)

/** The first `{…}` that is no variable, as it is written, or a brace that stands alone; undefined where there is none. */
export function strangeVariable(text: string): string | undefined {
  for (const [written, name = ''] of text.matchAll(braced)) if (!written.endsWith('}') || !isVariable(name)) return written.slice(0, 40)
  return undefined
}

/** The text with the case's values. What the case has no value for stays as it is written, and is named. */
export function fillIn(text: string, values: MacroValues): { text: string; missing: readonly MacroVariable[] } {
  const missing = new Set<MacroVariable>()
  const filled = text.replaceAll(braced, (written, name: string) => {
    if (!isVariable(name)) return written
    if (values[name] === null) missing.add(name)
    return values[name] ?? written
  })
  return { text: filled, missing: [...missing] }
}

/** Variables that still stand in a text: it must not go to anybody so. */
export const variablesIn = (text: string): readonly MacroVariable[] => [
  ...new Set([...text.matchAll(braced)].flatMap(([written, name = '']) => (written.endsWith('}') && isVariable(name) ? [name] : []))),
]
