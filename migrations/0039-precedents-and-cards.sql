-- What precedents are found by is derived by the domain at every save, as lists are (domain/return/precedent.ts), and only what is decided is one.
drop trigger return_lines_precedent on return_lines;
drop function keep_precedent();
drop function precedent_of(uuid, jsonb, jsonb);
drop index return_lines_precedents;

alter table return_lines add column sku text, add column accepted boolean;
update return_lines x set
  sku = o.sku,
  accepted = (select case when bool_and(u.decision in ('approved', 'rejected')) then bool_and(u.decision = 'approved') end
    from return_units u where u.return_id = x.return_id and u.line_id = x.id),
  precedent = concat_ws(E'\n', r.legal_basis, o.sku, coalesce(x.declared ->> 'reason', ''), coalesce((
    select string_agg(clause, ' ' order by clause collate "C") from (
      select k ->> 'clause' from jsonb_array_elements(x.assessment -> 'checks') k where k ->> 'outcome' <> 'ok'
      union select k ->> 'clause' from jsonb_array_elements(x.exceptions) k) at_issue (clause)), ''))
from returns r, order_lines o where r.id = x.return_id and o.id = x.order_line_id;
alter table return_lines alter column sku set not null, alter column precedent set not null;
create index return_lines_precedents on return_lines (precedent, id desc) where accepted is not null;

-- A card's promises are named by their ids: their calendars stand once, with the promises. Cards of older builds name none yet.
create function named_promise(card jsonb, part text, of_return uuid) returns jsonb language sql stable as $$
  select case when card ->> part is null then '{}'::jsonb
    else jsonb_build_object(part, (card -> part) - 'rule' - 'carriedMs' || jsonb_build_object('id', (
      select c.id from clocks c
      where c.return_id = of_return and c.kind = card -> part ->> 'kind' and c.due = (card -> part ->> 'due')::timestamptz and c.ended_at is null
      order by c.position limit 1))) end
$$;
update returns set card = card || named_promise(card, 'clock', id) || named_promise(card, 'reply', id)
where card ->> 'clock' is not null or card ->> 'reply' is not null;
drop function named_promise(jsonb, text, uuid);
