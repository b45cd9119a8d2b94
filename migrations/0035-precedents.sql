-- What makes two lines alike for whoever decides: the product, the reason given, and the clauses that question or close it. Lines that are alike
-- are found by one index, newest first.
alter table return_lines add column precedent text;

create function precedent_of(line uuid, declared jsonb, assessment jsonb) returns text language sql stable as $$
  select concat_ws(E'\n', o.sku, coalesce(declared->>'reason', ''),
    jsonb_path_query_array(assessment, '$.checks[*] ? (@.outcome != "ok").clause')::text)
  from order_lines o where o.id = line
$$;

create function keep_precedent() returns trigger language plpgsql as $$
begin
  new.precedent := precedent_of(new.order_line_id, new.declared, new.assessment);
  return new;
end $$;

update return_lines set precedent = precedent_of(order_line_id, declared, assessment);
create trigger return_lines_precedent before insert or update of declared, assessment on return_lines for each row execute function keep_precedent();
create index return_lines_precedents on return_lines (precedent, id desc);
