import { z } from 'zod'
import { command } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { id } from '../returns/inputs.ts'

/** This person has read some of what they were told, or all of it. Nobody else's is touched. */
export const readNotices = command({
  name: 'read notices',
  may: anyStaff,
  input: z.strictObject({ ids: z.array(id).min(1).max(100).nullable().default(null).meta({ description: 'Null for all of them' }) }),
  async run({ ids }, { notices, actor, now }) {
    await notices.read(actor.id ?? '', ids ?? 'all', now)
    return {}
  },
})
