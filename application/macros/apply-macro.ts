import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { only } from '../permission.ts'
import { id, message, rmaNumber } from '../returns/inputs.ts'
import { postMessage } from '../returns/post-message.ts'
import { spokenMacro, valuesOf } from './macro-values.ts'

/** The macro's version that was looked at; whoever names none sends what it says now. */
export const macroVersion = z.int().min(1).optional()

/**
 * Sends a macro's words to a case's customer, in their language and with the case's values; beside them a note for colleagues, if any. Refused
 * where the case has no value for something that the words need: nothing half-filled is sent.
 */
export const applyMacro = command({
  name: 'apply macro',
  may: only('support', 'manager'),
  input: z.strictObject({ number: rmaNumber, macroId: id, version: macroVersion, note: message.default('') }),
  async run({ number, macroId, version, note }, desk) {
    const macro = await desk.macros.lock(macroId)
    if (!macro || (macro.ownerId !== null && macro.ownerId !== desk.actor.id)) return insist(refuse('missing', 'macro_unknown'))
    if (macro.archivedAt !== null) insist(refuse('conflict', 'macro_archived'))
    // Nobody is sent words that whoever sends them has not read.
    if (version !== undefined && version !== macro.version) insist(refuse('conflict', 'macro_changed'))
    const it = (await desk.macros.caseOf(number)) ?? insist(refuse('missing', 'return_unknown', { number }))
    const policy = await desk.policies.version(it.policyVersion)
    const { text, missing } = spokenMacro(macro, it.locale, valuesOf(it, { policy, actor: desk.actor }))
    if (missing.length > 0) insist(refuse('conflict', 'macro_value_missing', { variables: missing.map((name) => `{${name}}`) }))
    const nothing = { internal: false, calls: false, mentions: [], fileIds: [] }
    const posted = await postMessage.run({ number, body: text, ...nothing }, desk)
    if (note !== '') await postMessage.run({ number, body: note, ...nothing, internal: true }, desk)
    return posted
  },
})
