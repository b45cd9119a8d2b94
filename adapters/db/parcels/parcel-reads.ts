import type { ListedParcel, ParcelAddressee, ParcelPage, ParcelReads, ReturnOnOrder } from '#application/parcels/ports.ts'
import { fileColumns, readFiles } from '../file-rows.ts'
import { always, firstId, lastId, never, paged, sized } from '../lists/paging.ts'
import { listed, single } from '../return-page.ts'
import { one, type Run, statement } from '../run.ts'
import { type ParcelEventRow, parcelEvents, readParcel, type WholeRow, wholeParcel } from './parcel-tables.ts'

const own = 'f.parcel_id = u.id and f.return_id is null and f.conversation_id is null'
const row = `${wholeParcel},
  ${single(fileColumns, `files f where ${own} and f.has_thumbnail order by f.uploaded_at, f.id limit 1`)} as photo,
  (select number from returns where id = u.return_id) as "returnNumber", (select number from returns where id = u.origin_return_id) as "originNumber"`

type Row = WholeRow & Omit<ListedParcel, 'parcel'>

const readRow = ({ photo, returnNumber, originNumber, ...whole }: Row): ListedParcel => ({
  parcel: readParcel(whole),
  photo: photo && (readFiles([photo])[0] ?? null),
  returnNumber,
  originNumber,
})

const page = statement(
  'parcel page',
  `select ${row}, ${parcelEvents.arrayOf('u', 'sequence', 'parcel_id')} as events,
     coalesce((select json_object_agg(w.event_id, w.body) from parcel_words w where w.parcel_id = u.id), '{}') as words,
     ${listed(fileColumns, `files f where ${own} order by f.uploaded_at, f.id`)} as files,
     coalesce((select json_object_agg(p.id, p.name) from people p where p.id in (select e.actor_id from parcel_events e where e.parcel_id = u.id)), '{}') as names,
     ${single(
       `c.id, coalesce(c.subject, '') as subject, coalesce(k.name, p.name, c.name, c.email, '') as name, c.status`,
       'conversations c left join people p on p.id = c.customer_id left join companies k on k.id = c.company_id where c.id = u.conversation_id',
     )} as conversation
   from unassigned_parcels u where u.number = $1`,
)

const waiting = sized((rows) =>
  statement(
    `waiting parcels ${rows}`,
    `select ${row} from clocks k join unassigned_parcels u on u.id = k.parcel_id
     where k.parcel_id is not null and k.ended_at is null and (k.due, k.parcel_id) > ($1, $2) order by k.due, k.parcel_id limit ${rows}`,
  ),
)
const done = sized((rows) =>
  statement(
    `done parcels ${rows}`,
    `select ${row} from unassigned_parcels u where u.ended_at is not null and (u.ended_at, u.id) < ($1, $2) order by u.ended_at desc, u.id desc limit ${rows}`,
  ),
)
const count = statement(
  'count waiting parcels',
  'select count(*)::int as count from (select from clocks where parcel_id is not null and ended_at is null limit 100) few',
)
// Those of which the owner is sought run a promise: few, whatever was ever recorded.
const like = statement(
  'parcels like',
  `select number from unassigned_parcels where id in (
     select id from unassigned_parcels where number = $1
     union select id from unassigned_parcels where search_key(tracking) = $2 and tracking is not null and $2 <> '' and ended_at is null
     union select u.id from clocks k join unassigned_parcels u on u.id = k.parcel_id where k.parcel_id is not null and k.ended_at is null
       and $2 <> '' and $2 in (select search_key(s) from unnest(u.serials) s)) order by id desc limit 20`,
)
const ofReturn = statement(
  'parcels of return',
  `select ${row} from unassigned_parcels u where u.id in (
     select q.id from unassigned_parcels q join returns r on r.id = q.return_id where r.number = $1
     union select q.id from unassigned_parcels q join returns r on r.id = q.origin_return_id where r.number = $1) order by u.id limit 100`,
)
const ofConversation = statement(
  'parcels of conversation',
  `select ${row} from unassigned_parcels u where u.conversation_id = $1 order by u.id limit 100`,
)
const addressee = statement(
  'addressee of parcel',
  `select o.number as "orderNumber", coalesce(p.name, o.shipping->>'name', o.billing->>'name', '') as name, k.name as company,
     coalesce(p.email, o.email) as email, coalesce(p.locale, 'fr') as locale
   from orders o left join people p on p.id = o.customer_id left join companies k on k.id = o.company_id where o.id = $1`,
)
const onOrders = statement(
  'returns on orders',
  `select r.order_id as "orderId", r.number, r.status,
     exists (select from return_units u where u.return_id = r.id and u.decision in ('approved', 'pending') and u.receipt <> 'received') as awaits
   from returns r where r.order_id = any($1::uuid[]) order by r.id desc limit 100`,
)

export const parcelReads = (run: Run): ParcelReads => ({
  async parcelPage(number) {
    const found = await one(run<Row & { events: ParcelEventRow[] } & Omit<ParcelPage, 'events' | keyof ListedParcel>>(page, [number]))
    if (!found) return undefined
    const { events, words, files, names, conversation, ...rest } = found
    return {
      ...readRow(rest),
      words,
      names,
      conversation,
      files: readFiles(files),
      events: parcelEvents.read(events).map(({ fromStatus, toStatus, ...event }) => ({ ...event, from: fromStatus, to: toStatus })),
    }
  },
  async parcels({ done: over, after, limit }) {
    const rows = over
      ? run<Row>(done(limit), [after?.at ?? never, after?.id ?? lastId])
      : run<Row>(waiting(limit), [after?.at ?? always, after?.id ?? firstId])
    return (await paged(rows, limit)).map(readRow)
  },
  waitingParcels: async () => (await one(run<{ count: number }>(count)))?.count ?? 0,
  parcelsLike: async ({ number, key }) => (await run<{ number: string }>(like, [number, key])).map((found) => found.number),
  parcelsOfReturn: async (number) => (await run<Row>(ofReturn, [number])).map(readRow),
  parcelsOfConversation: async (id) => (await run<Row>(ofConversation, [id])).map(readRow),
  addresseeOf: (orderId) => one(run<ParcelAddressee>(addressee, [orderId])),
  returnsOn: async (orderIds) => (orderIds.length === 0 ? [] : run<ReturnOnOrder>(onOrders, [orderIds])),
})
