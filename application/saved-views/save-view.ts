import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { viewName } from './inputs.ts'
import { keepView } from './keep-view.ts'
import { savedQuery } from './saved-query.ts'

const MOST_VIEWS = 30

/** A queue as it is narrowed now, under a name; one's own alone, or everybody's of staff. */
export const saveView = command({
  name: 'save view',
  may: anyStaff,
  input: z.strictObject({ name: viewName, shared: z.boolean().default(false), query: savedQuery }),
  async run(asked, desk) {
    const ownerId = desk.actor.id ?? insist(refuse('forbidden', 'role_may_not'))
    if ((await desk.savedViews.count(ownerId)) >= MOST_VIEWS) insist(refuse('conflict', 'views_too_many', { most: MOST_VIEWS }))
    return keepView(desk, { id: desk.newId(), version: 1, ownerId, ...asked }, null)
  },
})
