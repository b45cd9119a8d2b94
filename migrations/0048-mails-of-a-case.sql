-- Every mail of a case is shown with what became of it, and one that is sent again says of which it is a copy and who asked.
alter table mails
  add column again_of uuid references mails (id) on delete set null,
  add column asked_by uuid references people (id);
create index mails_again on mails (again_of) where again_of is not null;

-- Who looks at a case hears what becomes of its mails.
create function tell_live_mail() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', coalesce(new.return_id, new.conversation_id)::text || ' mail');
  return null;
end $$;
create trigger mails_tell_live after insert or update of state on mails for each row
  when (coalesce(new.return_id, new.conversation_id) is not null) execute function tell_live_mail();
