import { one, type Run, statement } from '../run.ts'
import { shortlyBefore } from '../shortly-before.ts'

/** So many messages at a time. */
const AT_ONCE = 2_000

const nothing = '00000000-0000-0000-0000-000000000000'

const known = statement('words known', 'select through from search_state')
const lock = statement('words lock', `select pg_try_advisory_xact_lock(hashtext('navette words')) as mine`)

const learn = statement(
  'words learn',
  `with said as materialized (select id, body from messages where id > $1 order by id limit ${AT_ONCE}),
   learned as (insert into search_vocabulary (word) select distinct w collate "C" from said, unnest(search_words(body)) w order by 1 on conflict do nothing),
   last as (select id from said order by id desc limit 1),
   kept as (insert into search_state (through) select id from last on conflict (one) do update set through = excluded.through where excluded.through > search_state.through)
   select count(*)::int as count, (select id from last) as last from said`,
)

const forget = statement(
  'words forget',
  `with doubted as (delete from search_doubted returning word)
   delete from search_vocabulary v using (select distinct word from doubted) d
   where v.word = d.word and not exists (select from messages m where search_words(m.body) @> array[v.word])`,
)

/**
 * Learns the words of messages that came since, and forgets those that no message has any more. `run` is a transaction's. Ids are made in order of time,
 * and committed later: the last minutes are looked at again.
 */
export async function keepVocabulary(run: Run): Promise<void> {
  if (!(await one(run<{ mine: boolean }>(lock)))?.mine) return
  const through = (await one(run<{ through: string }>(known)))?.through
  for (let from = through === undefined ? nothing : shortlyBefore(through); ;) {
    const some = await one(run<{ count: number; last: string | null }>(learn, [from]))
    if (!some?.last || some.count < AT_ONCE) break
    from = some.last
  }
  await run(forget)
}
