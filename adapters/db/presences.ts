import type { PresenceStore } from '#application/presence/ports.ts'
import type { PresenceView } from '#application/views.ts'
import { one, type Run, statement } from './run.ts'

// Told live when somebody comes, comes back after a while, or begins to do something else.
const stay = statement(
  'stay present',
  `with it as (select id from returns where number = $1),
   before as (select p.doing from presences p join it on p.return_id = it.id where p.person_id = $2 and p.seen_at > $5),
   kept as (
     insert into presences (return_id, person_id, doing, seen_at) select it.id, $2, $3, $4 from it
     on conflict (return_id, person_id) do update set doing = excluded.doing, seen_at = excluded.seen_at returning return_id)
   select kept.return_id, case when not exists (select from before where doing = $3) then pg_notify('live', kept.return_id::text || ' here') end as told from kept`,
)
const leave = statement(
  'leave case',
  `with gone as (
     delete from presences p using returns r where p.return_id = r.id and r.number = $1 and p.person_id = $2 returning p.return_id)
   select pg_notify('live', return_id::text || ' here') from gone`,
)
const others = statement(
  'others present',
  `select p.id, p.name, x.doing from presences x join returns r on r.id = x.return_id join people p on p.id = x.person_id
   where r.number = $1 and x.person_id <> $2 and x.seen_at > $3 order by p.name, p.id limit 20`,
)

export const presenceStore = (run: Run): PresenceStore => ({
  stay: async ({ number, personId, doing, now, since }) => (await one(run(stay, [number, personId, doing, now, since]))) !== undefined,
  async leave({ number, personId }) {
    await run(leave, [number, personId])
  },
  others: ({ number, personId, since }) => run<PresenceView>(others, [number, personId, since]),
})
