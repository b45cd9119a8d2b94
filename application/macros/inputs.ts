import { message, oneLine } from '../returns/inputs.ts'

const text = message.transform((words) => (words === '' ? null : words)).nullable()

/** A macro as it is typed: a language that is left empty has no text. */
export const macroFields = { name: oneLine(60), fr: text.default(null), en: text.default(null) }
