import { z } from 'zod'
import { command } from '../command.ts'
import { only } from '../permission.ts'
import { preparedRequest } from './inputs.ts'

/** The customer is reminded of a request that waits for their word, once per reminder, whoever sweeps. */
export const remindOfRequest = command({
  name: 'remind of request',
  may: only('system'),
  input: z.strictObject({ ...preparedRequest, reminders: z.int().min(1) }),
  async run({ id, requestId, reminders }, { conversations, jobs, newId }) {
    if (!(await conversations.markReminded(requestId, reminders))) return false
    await jobs.add([{ queue: 'mail', data: { kind: 'contact_reminder', conversationId: id, causeId: newId(), requestId } }])
    return true
  },
})
