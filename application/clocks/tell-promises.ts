import { z } from 'zod'
import { command } from '../command.ts'
import { noticeMails, promiseNotices } from '../notices/promise-notices.ts'
import { only } from '../permission.ts'

const some = z.strictObject({ limit: z.int().min(1).max(1000) })

/** Staff hears of promises that are late, and of those that are near; each once. Marks, notices and mails commit together. Answers how many. */
export const tellPromises = command({
  name: 'tell promises',
  may: only('system'),
  input: some,
  async run({ limit }, desk) {
    const { clocks, notices, jobs, now } = desk
    const breached = await clocks.takeBreached(now, limit)
    const near = await clocks.takeNear(now, limit)
    if (breached.length + near.length === 0) return 0
    const told = { watchers: await notices.watchers(), desk }
    const fresh = [...promiseNotices(breached, 'breached', told), ...promiseNotices(near, 'near', told)]
    await notices.tell(fresh)
    await jobs.add(noticeMails(fresh, desk))
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
    await jobs.add([{ queue: 'mail', data: { kind: 'reminder', returnId, causeId: newId(), clockId } }])
    return true
  },
})
