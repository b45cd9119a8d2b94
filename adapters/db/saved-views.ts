import type { SavedView, SavedViewReads, SavedViewStore } from '#application/saved-views/ports.ts'
import { one, type Run, statement } from './run.ts'

const columns = `v.id, v.version, v.owner_id as "ownerId", v.name, v.shared, v.query`

const lock = statement('lock saved view', `select ${columns} from saved_views v where v.id = $1 for update`)
const count = statement('count saved views', 'select count(*)::int as count from saved_views where owner_id = $1')
const list = statement(
  'saved views of',
  `select ${columns}, p.name as owner from saved_views v join people p on p.id = v.owner_id
   where v.id in (select id from saved_views where owner_id = $1 union (select id from saved_views where shared order by name, id limit 60))
   order by v.owner_id is distinct from $1, v.name, v.id`,
)
// Two of one name of one owner: `saved_views_name` refuses, whichever comes second (transact.ts).
const write = statement(
  'write saved view',
  `insert into saved_views (id, owner_id, name, shared, query, created_at, version) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (id) do update set name = excluded.name, shared = excluded.shared, query = excluded.query, version = excluded.version`,
)
const drop = statement('drop saved view', 'delete from saved_views where id = $1')

export const savedViewReads = (run: Run): SavedViewReads => ({
  savedViewsOf: (personId) => run<SavedView & { owner: string }>(list, [personId]),
})

export const savedViewStore = (run: Run): SavedViewStore => ({
  lock: (id) => one(run<SavedView>(lock, [id])),
  count: async (ownerId) => (await one(run<{ count: number }>(count, [ownerId])))?.count ?? 0,
  async write({ id, version, ownerId, name, shared, query, at }) {
    await run(write, [id, ownerId, name, shared, JSON.stringify(query), at, version])
  },
  async drop(id) {
    await run(drop, [id])
  },
})
