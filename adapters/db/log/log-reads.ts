import type { LogReads, LogRow } from '#application/log/ports.ts'
import { one, type Run, statement } from '../run.ts'

const rows = `select l.id, l.at, l.kind, l.actor_id as "actorId", l.subject_id as "subjectId", l.ip, l.user_agent as "userAgent", l.data,
    coalesce(a.name, k.name) as "actorName", coalesce(s.name, i.email, c.name, ks.name, m.name, v.name) as "subjectName"
  from log_entries l left join people a on a.id = l.actor_id left join api_keys k on k.id = l.actor_id
    left join people s on s.id = l.subject_id left join invitations i on i.id = l.subject_id
    left join companies c on c.id = l.subject_id left join api_keys ks on ks.id = l.subject_id
    left join macros m on m.id = l.subject_id left join saved_views v on v.id = l.subject_id`
const byId = statement('log entry', `${rows} where l.id = $1`)
const page = statement(
  'log entries',
  `${rows}
   where ($1::text is null or l.topic = $1) and ($2::uuid is null or l.subject_id = $2 or l.actor_id = $2)
     and ($3::timestamptz is null or l.at >= $3) and ($4::timestamptz is null or l.at < $4)
     and ($5::timestamptz is null or (l.at, l.id) < ($5, $6::uuid))
   order by l.at desc, l.id desc limit $7`,
)

const publishers = statement(
  'policy publishers',
  'select p.version, p.published_at as at, p.published_why as why, w.name from policies p left join people w on w.id = p.published_by order by p.version',
)

export const logReads = (run: Run): LogReads => ({
  publishers: () => run<{ version: number; at: string; name: string | null; why: string | null }>(publishers),
  logEntry: (id) => one(run<LogRow>(byId, [id])),
  logEntries: ({ topic, personId, from, until, after, limit }) =>
    run<LogRow>(page, [topic, personId, from, until, after?.at ?? null, after?.id ?? null, limit]),
})
