import { z } from 'zod'
import { hasRole } from '#domain/actor.ts'
import { queueOf } from '../queue/queue-filter.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import type { SavedViewsView } from './view.ts'
import { readQuery } from './saved-query.ts'

/** So many are counted, one’s own first: each desk asks for it every minute. */
const COUNTED = 20

/** One’s own views and those that are shared, the first of them with how many returns they show now. */
export const listViews = query({
  name: 'list views',
  may: anyStaff,
  input: z.strictObject({}),
  async run(_, look): Promise<SavedViewsView> {
    const views = await look.reads.savedViewsOf(look.actor.id)
    const counts = await look.reads.countQueues(views.slice(0, COUNTED).map((view) => queueOf(readQuery(view.query), look)))
    return {
      items: views.map(({ id, version, name, shared, query, owner, ownerId }, index) => ({
        id,
        version,
        name,
        shared,
        query,
        owner,
        mine: ownerId === look.actor.id,
        mayChange: ownerId === look.actor.id || hasRole(look.actor, 'manager'),
        count: counts[index] ?? null,
      })),
    }
  },
})
