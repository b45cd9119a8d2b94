import { z } from 'zod'
import { command } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import { viewName } from './inputs.ts'
import { keepView } from './keep-view.ts'
import { takeView } from './load.ts'
import { savedQuery } from './saved-query.ts'

/** Another name, another queue, shared or no longer: its owner says, of a shared one a manager too. */
export const changeView = command({
  name: 'change view',
  may: anyStaff,
  input: z.strictObject({ id, name: viewName.optional(), shared: z.boolean().optional(), query: savedQuery.optional() }),
  async run({ id, ...asked }, desk) {
    const view = await takeView(desk, id)
    const { name = view.name, shared = view.shared, query = view.query } = asked
    return keepView(desk, { ...view, version: view.version + 1, name, shared, query }, view)
  },
})
