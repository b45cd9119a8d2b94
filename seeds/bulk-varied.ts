import { closed, copyId, instant, person } from './bulk-copy.ts'

const [returned, unit, message, answer, resolution, promise, parcel] = [
  'return',
  'unit',
  'said',
  'answer',
  'resolution',
  'promise',
  'parcel',
].map(copyId) as [string, string, string, string, string, string, string]

const nth = (list: readonly string[]): string => `(array[${list.map((word) => `'${word}'`).join()}])[1 + (n / 100) % ${list.length}]`

const [types, tiers, reasons, clauses, families, things] = [
  ['standard_warranty', 'advanced_warranty', 'convenience', 'shipping_error', 'withdrawal'],
  ['standard', 'silver', 'gold', 'platinum'],
  ['dead_on_arrival', 'failed_in_use', 'damaged_in_transit', 'wrong_item', 'no_longer_needed', 'other', 'battery_fault'],
  ['A1', 'A3', 'A4', 'B2', 'D1', 'E2', 'E3', 'C1', 'C2', 'C4', 'D2'],
  ['ECR', 'SSD', 'CAM'],
  [
    'écran',
    'clavier',
    'onduleur',
    'routeur',
    'imprimante',
    'portable',
    'casque',
    'batterie',
    'caméra',
    'douchette',
    'disque',
    'chargeur',
    'micro',
  ],
].map(nth) as [string, string, string, string, string, string]

/** Of a hundred five are to be answered, one in a thousand escalated; each other lane has one. */
const lane = `case n % 100 when 1 then 'waiting' when 2 then 'in_transit' when 3 then 'to_inspect' when 4 then 'to_refund' when 5 then 'to_send_back'
  else case when ${closed} then 'done' else 'to_answer' end end`
const value = `1000 + (n::bigint * 7919) % 250000`
const sku = `'TK-' || ${families} || '-' || n % 700`

const answeredAt = `${instant} + make_interval(mins => 5 + (n * 37) % 2000)`
const receivedAt = `${answeredAt} + make_interval(days => 3 + n % 4)`
const paidAt = `${receivedAt} + make_interval(hours => 6 + (n * 13) % 130)`
const refused = `n % 11 = 0`
const settled = `${closed} and not ${refused}`

/** One in ten bought without an account. */
const guest = `(n % 10 = 9)`
const guestName = `(array['Quitterie','Gontran','Solène','Aubin','Ondine'])[1 + (n / 10) % 5] || ' ' || initcap(translate(substr(md5('g' || n % 9000), 1, 9), '0123456789', 'aeiourstln'))`

const oneOf = (ids: readonly string[]): string => `('{${ids.join()}}'::uuid[])[1 + (n / 7) % ${ids.length}]`

/** What desks narrow by and look for, and what became of it: different from one to the next, so that a rare thing is rare and a common one common. */
export function differing(staff: readonly string[]): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const assignee = `case when n % 3 > 0 then ${oneOf(staff)} end`
  return {
    orders: {
      customer_id: `case when not ${guest} then ${person} end`,
      shipping: `case when ${guest} then jsonb_build_object('name', ${guestName}) else t.shipping end`,
      email: `case when ${guest} then 'invite-' || n % 5000 || '@exemple.example' else 'client-' || 1 + n % cardinality($4::uuid[]) || '@' || substr(md5('d' || 1 + n % cardinality($4::uuid[])), 1, 8) || '.example' end`,
    },
    order_lines: { sku, quantity: `1 + (n::bigint * 13) % 40` },
    returns: {
      customer_id: `case when not ${guest} then ${person} end`,
      type: types,
      tier: tiers,
      lane,
      escalated: `n % 1000 = 20`,
      assignee_id: assignee,
      next_due: `case when ${lane} = 'done' then null else to_timestamp(1780000000 + (n::bigint * 7919) % 5000000) end`,
      card: `jsonb_set(jsonb_set(t.card, '{value}', to_jsonb(${value})), '{skus}', to_jsonb(array[${sku}]))`,
      facets: `to_jsonb(array['lane:' || ${lane}, 'type:' || ${types}, 'tier:' || ${tiers}, 'agent:' || coalesce((${assignee})::text, 'nobody'),
        'reason:' || ${reasons}, 'sku:TK', 'sku:TK-' || ${families}, 'sku:' || ${sku}]
        || case when n % 3 = 0 then array['clause:' || ${clauses}] else '{}' end || case when n % 1000 = 20 then array['lane:escalated'] else '{}' end)`,
    },
    return_lines: { precedent: `${sku} || chr(10) || ${reasons} || chr(10) || '["A3"]'` },
    return_units: {
      serial: `'SN' || lpad(n::text, 9, '0')`,
      decision: `case when ${closed} then 'approved' else 'pending' end`,
      receipt: `case when ${closed} then 'received' else 'expected' end`,
      received_at: `case when ${closed} then ${receivedAt} end`,
      verdict_at: `case when ${closed} then ${receivedAt} end`,
      verdict: `case when ${closed} then case when ${refused} then 'refused' else 'accepted' end else 'pending' end`,
      disposition: `case when ${closed} then (array['restock', 'refurbish', 'rtv', 'scrap'])[1 + n % 4] end`,
      held: 'false',
    },
  }
}

const among = `from generate_series($2::int, $3::int) n where $1::uuid is not null and cardinality($4::uuid[]) > 0`

/** A message each, and of what is closed its answer, its parcel, its refund and the promise of it. (Each names `$1` and `$4`, or their types are unknown.) */
export const lived = (staff: readonly string[]): readonly string[] => [
  `insert into messages (id, conversation_id, sequence, at, author_id, author_kind, body, retention)
   select ${message}, ${returned}, 2, ${instant}, ${person}, 'customer',
     'Bonjour, mon ' || ${things} || ' ne marche plus depuis hier, dossier interne D' || n % 60000 || '. Merci.', 'conversation' ${among}`,
  `insert into events (id, return_id, sequence, at, verb, actor_id, actor_role, from_status, to_status, data)
   select ${answer}, ${returned}, 900, ${answeredAt}, 'approve', ${oneOf(staff)}, 'support', 'submitted', 'approved', '{}' ${among} and ${closed}`,
  `insert into return_parcels (id, return_id, direction, carrier, tracking, at, unit_ids)
   select ${parcel}, ${returned}, 'in', 'Colissimo', '6A' || lpad(n::text, 11, '0'), ${receivedAt}, array[${unit}] ${among} and ${closed}`,
  // What is accepted is in stock where it was put, as if the dock had judged it.
  `insert into stock_movements (unit_id, entry, return_id, cause_id, verb, at, sku, name, serial, grade, disposition, quantity)
   select u.id, 1, u.return_id, ${answer}, 'inspect', u.verdict_at, l.sku, o.name, u.serial, u.grade, u.disposition, 1
   from generate_series($2::int, $3::int) n join return_units u on u.id = ${unit} join return_lines l on l.id = u.line_id
     join order_lines o on o.id = u.order_line_id
   where $1::uuid is not null and cardinality($4::uuid[]) > 0 and u.verdict = 'accepted'`,
  `insert into resolutions (id, return_id, kind, state, unit_ids, amount, early, owed_at, executed_at, executed_by, reference)
   select ${resolution}, ${returned}, (array['refund', 'refund', 'credit', 'replacement'])[1 + n % 4], 'executed', array[${unit}], 24990, false,
     ${receivedAt}, ${paidAt}, ${oneOf(staff)}, 'VIR' ${among} and ${settled}`,
  `insert into clocks (id, return_id, kind, position, subject, rule, started_at, due, near_at, ended_at, outcome)
   select ${promise}, ${returned}, 'refund', 5, (${resolution})::text, '{"amount":{"hours":48},"calendar":{"kind":"continuous"}}', ${receivedAt},
     ${receivedAt} + interval '48 h', ${receivedAt} + interval '38 h', ${paidAt},
     case when ${paidAt} <= ${receivedAt} + interval '48 h' then 'met' else 'breached' end ${among} and ${settled}`,
]
