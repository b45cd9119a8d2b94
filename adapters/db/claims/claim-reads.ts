import type { ClaimPage, ClaimReads, ListedClaim, Recovery, ReturnsClaim, WaitingUnit } from '#application/claims/ports.ts'
import { instant, instantOrNull } from '../instants.ts'
import { lastId, never, paged, sized } from '../lists/paging.ts'
import { asJson, one, type Run, statement } from '../run.ts'
import { live } from './claim-store.ts'
import { claims, items } from './claim-tables.ts'

type Row<Of> = { row: Of }

const toClaim = statement(
  'units to claim',
  asJson(`select u.id as "unitId", r.number, o.supplier, r.currency, l.sku, o.name, u.serial, u.grade, l.declared->>'reason' as reason, u.verdict_at as since,
      (select p.expected from claim_items p join return_units pu on pu.id = p.unit_id join order_lines po on po.id = pu.order_line_id
       where po.sku = o.sku and po.supplier = o.supplier and p.state <> 'removed' order by p.id desc limit 1) as "lastExpected"
    from return_units u join returns r on r.id = u.return_id join return_lines l on l.id = u.line_id join order_lines o on o.id = u.order_line_id
      join lateral (select m.quantity, m.disposition from stock_movements m where m.unit_id = u.id order by m.entry desc limit 1) m
        on m.quantity = 1 and m.disposition = 'rtv'
    where u.disposition = 'rtv' and not exists (select from claim_items i where i.unit_id = u.id and i.${live})
    order by o.supplier nulls last, u.verdict_at, u.id limit $1`),
)

/** Sums of the items `i` of a claim, as `sumsOf` has them. */
const sums = `coalesce(sum(i.expected) filter (where i.state <> 'removed'), 0)::float8 as expected,
  coalesce(sum(i.credited), 0)::float8 as credited,
  coalesce(sum(i.expected) filter (where i.state in ('refused', 'returned')), 0)::float8 as refused,
  coalesce(sum(i.expected) filter (where i.state in ('open', 'sent')), 0)::float8 as open,
  count(*) filter (where i.state <> 'removed')::int as units`

const listed = sized((rows) =>
  statement(
    `claims ${rows}`,
    asJson(`select ${claims.select('c')}, s.* from claims c, lateral (select ${sums} from claim_items i where i.claim_id = c.id) s
      where (c.opened_at, c.id) < ($1, $2) and ($3::text is null or c.status = $3) and ($4::text is null or c.supplier = $4)
      order by c.opened_at desc, c.id desc limit ${rows}`),
  ),
)

const single = statement(
  'claim',
  `select (select row_to_json(x) from (select ${claims.select('c')}) x) as claim,
     coalesce((select json_agg(x order by x.position) from (
       select ${items.select('i')}, i.position, r.number, l.sku, o.name, u.serial, u.grade, l.declared, u.observed,
         u.verdict_at as "verdictAt", u.received_at as "receivedAt", r.policy_version as "policyVersion",
         coalesce((select json_agg(json_build_object('sha256', encode(f.sha256, 'hex'), 'contentType', f.content_type) order by f.id) from files f
           where f.id in (select p.id::uuid from jsonb_array_elements_text(u.observed->'fileIds') as p(id)) and f.content_type like 'image/%'), '[]') as photos
       from claim_items i join return_units u on u.id = i.unit_id join returns r on r.id = i.return_id
         join return_lines l on l.id = u.line_id join order_lines o on o.id = u.order_line_id
       where i.claim_id = c.id) x), '[]') as units,
     coalesce((select json_agg(x order by x.sequence) from (
       select e.id, e.sequence, e.at, e.verb, e.data, p.name as by, w.reason
       from claim_events e left join people p on p.id = e.actor_id left join claim_words w on w.event_id = e.id
       where e.claim_id = c.id) x), '[]') as events
   from claims c where c.number = $1`,
)

const recovery = statement(
  'recovery',
  `select c.supplier, c.currency, count(distinct c.id)::int as claims, ${sums},
     coalesce(sum(i.expected) filter (where i.state in ('credited', 'refused', 'returned')), 0)::float8 as answered
   from claims c join claim_items i on i.claim_id = c.id and i.state <> 'removed'
   where c.sent_at >= $1 and c.sent_at < $2 group by c.supplier, c.currency order by c.supplier, c.currency`,
)

const ofReturn = statement(
  'claims of return',
  asJson(`select i.unit_id as "unitId", i.state, i.expected, i.credited, i.refusal, c.number, c.supplier, c.currency, c.sent_at as "sentAt"
    from claim_items i join claims c on c.id = i.claim_id where i.return_id = $1 and i.state <> 'removed' order by c.opened_at, i.position`),
)

type Found = {
  claim: ClaimPage['claim']
  units: (ClaimPage['units'][number] & { position: number })[]
  events: (ClaimPage['events'][number] & { sequence: number })[]
}

export const claimReads = (run: Run): ClaimReads => ({
  async unitsToClaim(limit) {
    const rows = await run<Row<WaitingUnit>>(toClaim, [limit])
    return rows.map(({ row }) => ({ ...row, since: instant(row.since) }))
  },
  async claims({ status, supplier, page: { after, limit } }) {
    const rows = await paged(
      run<Row<ListedClaim & { sequence: number }>>(listed(limit), [after?.openedAt ?? never, after?.id ?? lastId, status, supplier]),
      limit,
    )
    return claims.read(rows.map(({ row }) => row)).map(({ sequence: _sequence, ...row }) => row as ListedClaim)
  },
  async claim(number) {
    const found = await one(run<Found>(single, [number]))
    if (!found) return undefined
    const [claim] = claims.read([found.claim])
    items.read(found.units)
    return (
      claim && {
        claim,
        units: found.units.map(({ position: _position, ...unit }) => ({
          ...unit,
          verdictAt: instantOrNull(unit.verdictAt),
          receivedAt: instantOrNull(unit.receivedAt),
        })),
        events: found.events.map(({ sequence: _sequence, ...event }) => ({ ...event, at: instant(event.at) })),
      }
    )
  },
  recovery: ({ since, until }) => run<Recovery>(recovery, [since, until]),
  async claimsOfReturn(returnId) {
    const rows = await run<Row<ReturnsClaim>>(ofReturn, [returnId])
    return rows.map(({ row }) => ({ ...row, sentAt: instantOrNull(row.sentAt) }))
  },
})
