-- A mail that nobody needed any more, because its reader had read the message first, stands in the journal too; and what a mail server says while it
-- still tries to deliver one (RFC 3464, « delayed ») stands at that mail.
alter table mails add column delayed text;
alter table mails drop constraint mails_state_check;
alter table mails add constraint mails_state_check check (state in ('queued', 'sent', 'failed', 'spared'));
drop trigger mails_tell_live on mails;
create trigger mails_tell_live after insert or update of state, delayed, last_error on mails for each row
  when (coalesce(new.return_id, new.conversation_id) is not null) execute function tell_live_mail();
