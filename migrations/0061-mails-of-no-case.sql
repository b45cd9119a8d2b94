-- Codes, invitations and notices are about no case: they go after a while, with their addresses. Of what was given up nobody needs the words any more.
create index mails_of_no_case on mails (queued_at) where return_id is null and conversation_id is null;
update mails set content = null where state = 'failed' and kind in ('login_code', 'guest_code', 'contact_code', 'withdrawal_code', 'invitation', 'contact_prepared');
