import type { AttemptStore } from '#application/people/ports.ts'
import { type Run, statement } from '../run.ts'

const count = statement(
  'count attempts',
  `with asked as (select * from unnest($1::text[], $2::timestamptz[]) with ordinality as a(bucket, window_start, place)),
   counted as (
     insert into attempts (bucket, window_start, count)
     select bucket, window_start, count(*)::int from asked group by bucket, window_start order by bucket, window_start
     on conflict (bucket, window_start) do update set count = attempts.count + excluded.count
     returning bucket, window_start, count)
   select counted.count from asked join counted using (bucket, window_start) order by place`,
)
const forget = statement('forget attempts', 'delete from attempts where bucket = $1')

export const attemptStore = (run: Run): AttemptStore => ({
  async countAttempts(buckets) {
    const rows = await run<{ count: number }>(count, [buckets.map((b) => b.bucket), buckets.map((b) => b.windowStart)])
    return rows.map((row) => row.count)
  },
  async forgetAttempts(bucket) {
    await run(forget, [bucket])
  },
})
