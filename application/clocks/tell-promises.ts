import { z } from 'zod'
import { command } from '../command.ts'
import { only } from '../permission.ts'
import type { Job, MailKind } from '../reactions.ts'
import type { DuePromise } from './ports.ts'

const job = (kind: MailKind, about: { returnId: string } | { conversationId: string }, [clockId, causeId]: [string, string]): Job => ({
  queue: 'mail',
  data: { kind, ...about, causeId, clockId },
})

/** The mail of a promise that is near or late, about the return or the conversation it was made in. */
const told = (state: 'near' | 'breached', { clockId, returnId, conversationId }: DuePromise): Job[] => {
  if (returnId !== null) return [job(`promise_${state}`, { returnId }, [clockId, clockId])]
  return conversationId === null ? [] : [job(`contact_${state}`, { conversationId }, [clockId, clockId])]
}

const some = z.strictObject({ limit: z.int().min(1).max(1000) })

/** Staff hears of promises that are late, and of those that are near; each once. Marks and mails commit together. Answers how many. */
export const tellPromises = command({
  name: 'tell promises',
  may: only('system'),
  input: some,
  async run({ limit }, { clocks, jobs, now }) {
    const breached = await clocks.takeBreached(now, limit)
    const near = await clocks.takeNear(now, limit)
    await jobs.add([...breached.flatMap((promise) => told('breached', promise)), ...near.flatMap((promise) => told('near', promise))])
    return breached.length + near.length
  },
})

const delay = z.strictObject({ clockId: z.uuid(), returnId: z.uuid(), reminders: z.int().min(1) })

/** The customer is reminded of a delay, once per reminder, whoever sweeps. */
export const remindCustomer = command({
  name: 'remind customer',
  may: only('system'),
  input: delay,
  async run({ reminders, clockId, returnId }, { clocks, jobs, newId }) {
    if (!(await clocks.markReminded(clockId, reminders))) return false
    await jobs.add([job('reminder', { returnId }, [clockId, newId()])])
    return true
  },
})
