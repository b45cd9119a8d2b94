import type { Before, PresenceStore } from '#application/presence/ports.ts'
import type { PresenceView } from '#application/presence/view.ts'
import { one, type Run, statement } from './run.ts'

/** What they have before them, by a return's number or a conversation's id. */
const it = {
  return: 'with it as (select id from returns where number = $1)',
  conversation: 'with it as (select id from conversations where id = $1::uuid)',
} as const

// Told live when somebody comes, comes back after a while, or begins to do something else.
const staying = (what: keyof typeof it) =>
  statement(
    `stay present at a ${what}`,
    `${it[what]},
   before as (select p.doing from presences p join it on p.about_id = it.id where p.person_id = $2 and p.tab = $3 and p.seen_at > $6),
   kept as (
     insert into presences (about_id, person_id, tab, doing, seen_at) select it.id, $2, $3, $4, $5 from it
     on conflict (about_id, person_id, tab) do update set doing = excluded.doing, seen_at = excluded.seen_at returning about_id)
   select kept.about_id, case when not exists (select from before where doing = $4) then pg_notify('live', kept.about_id::text || ' here') end as told from kept`,
  )
const leaving = (what: keyof typeof it) =>
  statement(
    `leave a ${what}`,
    `${it[what]},
   gone as (delete from presences p using it where p.about_id = it.id and p.person_id = $2 and p.tab = $3 returning p.about_id)
   select pg_notify('live', about_id::text || ' here') from gone`,
  )
const othersAt = (what: keyof typeof it) =>
  statement(
    `others present at a ${what}`,
    `${it[what]}
   select p.id, p.name, min(x.doing) as doing from presences x join it on x.about_id = it.id join people p on p.id = x.person_id
   where x.person_id <> $2 and x.seen_at > $3 group by p.id, p.name order by p.name, p.id limit 20`,
  )

const statements = {
  return: { stay: staying('return'), leave: leaving('return'), others: othersAt('return') },
  conversation: { stay: staying('conversation'), leave: leaving('conversation'), others: othersAt('conversation') },
}

const of = (before: Before) =>
  'number' in before ? { ...statements.return, key: before.number } : { ...statements.conversation, key: before.conversation }

export const presenceStore = (run: Run): PresenceStore => ({
  async stay({ before, personId, tab, doing, now, since }) {
    const { stay, key } = of(before)
    return (await one(run(stay, [key, personId, tab, doing, now, since]))) !== undefined
  },
  async leave({ before, personId, tab }) {
    const { leave, key } = of(before)
    await run(leave, [key, personId, tab])
  },
  others({ before, personId, since }) {
    const { others, key } = of(before)
    return run<PresenceView>(others, [key, personId, since])
  },
})

const whoIsAt = statement('who is at', `select distinct person_id as id from presences where about_id = $1`)

/** Staff with a tab that shows it, or did a moment ago: whom its comings and goings are told. */
export const presentAt = (run: Run) => ({
  async presentAt(id: string): Promise<ReadonlySet<string>> {
    return new Set((await run<{ id: string }>(whoIsAt, [id])).map((row) => row.id))
  },
})
