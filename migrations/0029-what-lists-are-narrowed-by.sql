-- What the desk narrows its lists by (domain/return/facets.ts), one word each, in one index whatever is combined; and the value, to sort and to sum.
alter table returns
  add column facets text[] not null default '{}',
  add column value bigint generated always as ((card ->> 'value')::bigint) stored;

update returns r set card = r.card || jsonb_build_object('skus', (
  select coalesce(jsonb_agg(s.sku order by s.sku collate "C"), '[]') from (
    select distinct l.sku from return_lines x join order_lines l on l.id = x.order_line_id where x.return_id = r.id) s));

update returns r set facets = array(
  select distinct f collate "C" from (
    select 'lane:' || r.lane
    union all select 'lane:escalated' where r.escalated
    union all select 'type:' || r.type
    union all select 'tier:' || r.tier where r.tier is not null
    union all select 'agent:' || coalesce(r.assignee_id::text, 'nobody')
    union all select 'reason:' || (x.declared ->> 'reason') from return_lines x where x.return_id = r.id and x.declared ->> 'reason' is not null
    union all select 'clause:' || (k ->> 'clause') from return_lines x, jsonb_array_elements(x.assessment -> 'checks') k
      where x.return_id = r.id and k ->> 'outcome' <> 'ok'
    union all select 'clause:' || (k ->> 'clause') from return_lines x, jsonb_array_elements(x.exceptions) k where x.return_id = r.id
    union all select 'clause:' || u.decision_clause from return_units u where u.return_id = r.id and u.decision_clause is not null
    union all select 'sku:' || upper(s) from jsonb_array_elements_text(r.card -> 'skus') s
    union all select 'sku:' || upper(array_to_string((string_to_array(s, '-'))[1:n], '-'))
      from jsonb_array_elements_text(r.card -> 'skus') s, generate_series(1, 6) n where n <= cardinality(string_to_array(s, '-'))
  ) found (f) order by 1);

create index returns_facets on returns using gin (facets);
-- A lane by its promises, its counts and its sum are read in the index alone.
drop index returns_lane;
create index returns_lane on returns (lane, (coalesce(next_due, 'infinity')), id) include (next_due, value, currency);
create index returns_lane_value on returns (lane, value, id);
-- Newest or oldest first, what is done too.
drop index returns_done;
create index returns_lane_submitted on returns (lane, submitted_at, id);
