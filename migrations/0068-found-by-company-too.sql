-- Somebody is found by their own words and their company's, in one index: of five thousand of one first name, the other word that was typed leaves the few
-- who are meant before any are cut.
alter table people alter column found_by drop expression;
create function find_person_by() returns trigger language plpgsql as $$
begin
  new.found_by := search_keys(concat_ws(' ', new.name, new.email, (select c.name from companies c where c.id = new.company_id)));
  return new;
end $$;
create trigger people_found before insert or update of name, email, company_id on people for each row execute function find_person_by();
update people set name = name where company_id is not null;

create function find_colleagues_by() returns trigger language plpgsql as $$
begin
  update people set name = name where company_id = new.id;
  return null;
end $$;
create trigger companies_found after update of name on companies for each row execute function find_colleagues_by();
