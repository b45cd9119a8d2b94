import { z } from 'zod'
import { command } from '../command.ts'
import { record } from '../log/record.ts'
import { anyStaff } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import { takeView } from './load.ts'

/** Takes a view away: its owner, of a shared one a manager too. */
export const deleteView = command({
  name: 'delete view',
  may: anyStaff,
  input: z.strictObject({ id }),
  async run({ id }, desk) {
    const { shared } = await takeView(desk, id)
    await desk.savedViews.drop(id)
    if (shared) await record(desk, { kind: 'view_changed', subjectId: id, data: { verb: 'delete' } })
  },
})
