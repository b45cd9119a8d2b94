import type { MailStore, ToldNotice } from '#application/mail/ports.ts'
import type { ListedNotice, NewNotice, NoticeReads, NoticeStore, Watcher } from '#application/notices/ports.ts'
import type { ByMail } from '#domain/notice/notice.ts'
import { instant } from './instants.ts'
import { lastId, paged, sized } from './lists/paging.ts'
import { one, type Run, statement } from './run.ts'

const chosen = (person: string): string =>
  `coalesce((select json_object_agg(x.kind, x.by_mail) from notice_choices x where x.person_id = ${person}), '{}')`

const watchers = statement(
  'watchers',
  `select p.id, p.roles, ${chosen('p.id')} as "byMail" from people p
   where p.disabled_at is null and p.roles && '{support,returns_agent,finance,manager,admin}' order by p.id`,
)

const tell = statement(
  'tell notices',
  `insert into notices (id, person_id, kind, return_id, conversation_id, parcel_id, clock_id, message_id, by_id, at, by_mail)
   select id, "personId", kind, "returnId", "conversationId", "parcelId", "clockId", "messageId", "byId", at, "byMail"
   from json_to_recordset($1::json) as x(id uuid, "personId" uuid, kind text, "returnId" uuid, "conversationId" uuid, "parcelId" uuid, "clockId" uuid,
     "messageId" uuid, "byId" uuid, at timestamptz, "byMail" boolean)
   on conflict (clock_id, kind, person_id) where clock_id is not null do nothing`,
)
// That it was near is no news once it is late.
const outrun = statement(
  'outrun notices',
  `update notices set read_at = $2 where kind = 'promise_near' and read_at is null and clock_id = any($1)`,
)
const readSome = statement('read some notices', 'update notices set read_at = $2 where person_id = $1 and read_at is null and id = any($3)')
const readAll = statement('read all notices', 'update notices set read_at = $2 where person_id = $1 and read_at is null')
const choose = statement(
  'choose notices',
  `insert into notice_choices (person_id, kind, by_mail) select $1, key, value from json_each_text($2::json)
   on conflict (person_id, kind) do update set by_mail = excluded.by_mail`,
)

// A promise that was kept meanwhile asks for nothing.
const asks = `n.person_id = $1 and n.read_at is null
     and (n.clock_id is null or exists (select from clocks k where k.id = n.clock_id and k.ended_at is null))`
const left = statement(
  'notices not read',
  `select n.id, n.person_id as "personId", n.kind, n.return_id as "returnId", n.conversation_id as "conversationId", n.parcel_id as "parcelId", n.clock_id as "clockId",
     n.message_id as "messageId", n.by_id as "byId", n.at, n.by_mail as "byMail"
   from notices n where ${asks} order by n.id`,
)

export const noticeStore = (run: Run): NoticeStore => ({
  watchers: () => run<Watcher>(watchers),
  async tell(notices) {
    if (notices.length === 0) return
    const late = notices.flatMap(({ kind, clockId }) => (kind === 'promise_breached' && clockId !== null ? [clockId] : []))
    if (late.length > 0) await run(outrun, [late, notices[0]?.at])
    await run(tell, [JSON.stringify(notices)])
  },
  async unreadOf(personId) {
    const rows = await run<NewNotice>(left, [personId])
    return rows.map((row) => ({ ...row, at: instant(row.at) }))
  },
  async read(personId, which, at) {
    await (which === 'all' ? run(readAll, [personId, at]) : run(readSome, [personId, at, which]))
  },
  async choose(personId, choices) {
    await run(choose, [personId, JSON.stringify(choices)])
  },
})

// A conversation that became a return is found under the return, which has its id.
const about = `left join returns r on r.id = coalesce(n.return_id, n.conversation_id)
   left join conversations c on c.id = n.conversation_id and r.id is null
   left join clocks k on k.id = n.clock_id
   left join unassigned_parcels u on u.id = n.parcel_id
   left join orders o on o.id = r.order_id
   left join people p on p.id = coalesce(r.customer_id, c.customer_id)
   left join companies co on co.id = coalesce(r.company_id, c.company_id)
   left join people b on b.id = n.by_id`
const customer = `coalesce(co.name, p.name, c.name, o.email, u.sender, '')`

const list = sized((rows) =>
  statement(
    `notices ${rows}`,
    `with page as (select * from notices where person_id = $1 and id < $2 order by id desc limit ${rows})
     select n.id, n.kind, n.at, n.read_at as "readAt", r.number,
       case when c.id is not null then json_build_object('id', c.id, 'subject', coalesce(c.subject, '')) end as conversation, u.number as parcel, ${customer} as customer,
       case when k.id is not null then json_build_object('id', k.id, 'kind', k.kind, 'subject', k.subject, 'due', k.due, 'endedAt', k.ended_at) end as clock,
       b.name as by
     from page n ${about} order by n.id desc`,
  ),
)
const unread = statement('unread notices', `select count(*)::int as count from (select from notices n where ${asks} limit 100) few`)
const choices = statement('notice choices', `select ${chosen('$1::uuid')} as chosen`)

export const noticeReads = (run: Run): NoticeReads => ({
  async noticesOf(personId, { after, limit }) {
    const rows = await paged(run<ListedNotice>(list(limit), [personId, after ?? lastId]), limit)
    return rows.map(({ clock, ...row }) => ({
      ...row,
      clock: clock && { ...clock, due: instant(clock.due), endedAt: clock.endedAt && instant(clock.endedAt) },
    }))
  },
  unreadNotices: async (personId) => (await one(run<{ count: number }>(unread, [personId])))?.count ?? 0,
  noticeChoices: async (personId) =>
    (await one(run<{ chosen: Readonly<Partial<Record<ListedNotice['kind'], ByMail>>> }>(choices, [personId])))?.chosen ?? {},
})

// One statement: what it marks it tells. What was marked for this cause by an earlier try is told again.
const take = statement(
  'take notices',
  `with taken as (
     update notices n set mailed_by = $2 where n.person_id = $1 and n.by_mail and (n.mailed_by is null or n.mailed_by = $2) and n.read_at is null
       and (n.clock_id is null or exists (select from clocks k where k.id = n.clock_id and k.ended_at is null)) returning n.*)
   select n.kind, r.number, r.id as "returnId", coalesce(c.merged_into, c.id) as "conversationId", u.number as parcel, coalesce(c.subject, '') as subject, ${customer} as customer,
     case when k.id is not null then json_build_object('kind', k.kind, 'subject', k.subject, 'due', k.due) end as clock, b.name as by
   from taken n ${about} order by n.kind, k.due, n.id`,
)

export const noticesToMail = (run: Run): Pick<MailStore, 'takeNotices'> => ({
  async takeNotices(personId, causeId) {
    const rows = await run<ToldNotice>(take, [personId, causeId])
    return rows.map(({ clock, ...row }) => ({ ...row, clock: clock && { ...clock, due: instant(clock.due) } }))
  },
})
