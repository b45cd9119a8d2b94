import type { SavedView, SavedViewReads, SavedViewStore } from '#application/saved-views/ports.ts'
import { one, type Run, statement } from './run.ts'

const columns = `v.id, v.owner_id as "ownerId", v.name, v.shared, v.query`

const lock = statement('lock saved view', `select ${columns} from saved_views v where v.id = $1 for update`)
const count = statement('count saved views', 'select count(*)::int as count from saved_views where owner_id = $1')
const list = statement(
  'saved views of',
  `select ${columns}, p.name as owner from saved_views v join people p on p.id = v.owner_id
   where v.id in (select id from saved_views where owner_id = $1 union (select id from saved_views where shared order by name, id limit 60))
   order by v.owner_id is distinct from $1, v.name, v.id`,
)
// Another of the name that comes in the same moment makes this one fail with a fault, which is tried again by whoever pressed.
const write = statement(
  'write saved view',
  `insert into saved_views as v (id, owner_id, name, shared, query, created_at)
   select $1, $2, $3, $4, $5, $6 where not exists (select from saved_views o where o.owner_id = $2 and o.name = $3 and o.id <> $1)
   on conflict (id) do update set name = excluded.name, shared = excluded.shared, query = excluded.query returning 1`,
)
const drop = statement('drop saved view', 'delete from saved_views where id = $1')

export const savedViewReads = (run: Run): SavedViewReads => ({
  savedViewsOf: (personId) => run<SavedView & { owner: string }>(list, [personId]),
})

export const savedViewStore = (run: Run): SavedViewStore => ({
  lock: (id) => one(run<SavedView>(lock, [id])),
  count: async (ownerId) => (await one(run<{ count: number }>(count, [ownerId])))?.count ?? 0,
  async write({ id, ownerId, name, shared, query, at }) {
    return (await run(write, [id, ownerId, name, shared, JSON.stringify(query), at])).length === 1
  },
  async drop(id) {
    await run(drop, [id])
  },
})
