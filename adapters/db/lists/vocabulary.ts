import { one, type Run, type Statement, statement } from '../run.ts'
import { shortlyBefore } from '../shortly-before.ts'
import { declared } from './declared.ts'

/** So many messages at a time. */
const AT_ONCE = 2_000

const nothing = '00000000-0000-0000-0000-000000000000'

type State = { through: string; told_through: string }
const known = statement('words known', 'select through, told_through from search_state')
const lock = statement('words lock', `select pg_try_advisory_xact_lock(hashtext('navette words')) as mine`)

/** The next of them after $1; `state` says up to which they are learned. */
const learning = (texts: string, state: keyof State): Statement =>
  statement(
    `words learn ${state}`,
    `with said as materialized (select id, body from ${texts} and id > $1 order by id limit ${AT_ONCE}),
   learned as (insert into search_vocabulary (word) select distinct w collate "C" from said, unnest(search_words(body)) w order by 1 on conflict do nothing),
   last as (select id from said order by id desc limit 1),
   kept as (insert into search_state (${state}) select id from last on conflict (one) do update set ${state} = excluded.${state}
     where excluded.${state} > search_state.${state})
   select count(*)::int as count, (select id from last) as last from said`,
  )

const learnt = { through: learning('messages where true', 'through'), told_through: learning(`texts where ${declared}`, 'told_through') }

/** So many words at a time, of which those that the last messages have are plainly still said. */
const DOUBTED_AT_ONCE = 500
const LATELY = 300

const forget = statement(
  'words forget',
  `with doubted as (delete from search_doubted where ctid = any(array(select ctid from search_doubted limit ${DOUBTED_AT_ONCE})) returning word),
   lately as materialized (select distinct w collate "C" as word from (select body from messages order by id desc limit ${LATELY}) m, unnest(search_words(m.body)) w),
   gone as (delete from search_vocabulary v using (select word from doubted except select word from lately) d
     where v.word = d.word and not exists (select from messages m where search_words(m.body) @> array[v.word])
       and not exists (select from texts t where ${declared} and search_words(t.body) @> array[v.word]))
   select count(*)::int as count from doubted`,
)

/** Runs its work in a transaction of its own. */
type InTransaction = <Answer>(work: (run: Run) => Promise<Answer>) => Promise<Answer>

/**
 * Learns the words of messages and requests that came since, and forgets those that none has any more: a step at a time, each its own transaction, so that
 * a restart goes on where it ended and nothing waits for long. Ids are made in order of time, and committed later: the last minutes are looked at
 * again.
 */
export async function keepVocabulary(inTransaction: InTransaction): Promise<void> {
  const state = await inTransaction(async (run) => one(run<State>(known)))
  for (const which of ['through', 'told_through'] as const) {
    let from: string | null = state === undefined || state[which] === nothing ? nothing : shortlyBefore(state[which])
    while (from !== null) {
      const after: string = from
      from = await inTransaction((run) => whereMine(run, () => learnSome(run, learnt[which], after)))
    }
  }
  let more: boolean | null = true
  while (more === true) more = await inTransaction((run) => whereMine(run, () => forgetSome(run)))
}

/** Nothing where another server is at it. */
const whereMine = async <Answer>(run: Run, work: () => Promise<Answer | null>): Promise<Answer | null> =>
  (await one(run<{ mine: boolean }>(lock)))?.mine ? work() : null

/** Which to go on after, where there are more. */
async function learnSome(run: Run, learn: Statement, from: string): Promise<string | null> {
  const some = await one(run<{ count: number; last: string | null }>(learn, [from]))
  return some && some.count === AT_ONCE ? some.last : null
}

/** Whether there may be more. */
const forgetSome = async (run: Run): Promise<boolean> => (await one(run<{ count: number }>(forget)))?.count === DOUBTED_AT_ONCE
