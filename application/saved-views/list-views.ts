import { z } from 'zod'
import { hasRole } from '#domain/actor.ts'
import { queueOf } from '../queue/queue-filter.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import type { SavedViewsView } from '../views.ts'
import { readQuery } from './saved-query.ts'

/** One's own views and those that are shared, each with how many returns it shows now. */
export const listViews = query({
  name: 'list views',
  may: anyStaff,
  input: z.strictObject({}),
  async run(_, look): Promise<SavedViewsView> {
    const views = await look.reads.savedViewsOf(look.actor.id)
    const counts = await Promise.all(views.map((view) => look.reads.countQueue(queueOf(readQuery(view.query), look))))
    return {
      items: views.map(({ id, name, shared, query, owner, ownerId }, index) => ({
        id,
        name,
        shared,
        query,
        owner,
        mine: ownerId === look.actor.id,
        mayChange: ownerId === look.actor.id || hasRole(look.actor, 'manager'),
        count: counts[index] ?? 0,
      })),
    }
  },
})
