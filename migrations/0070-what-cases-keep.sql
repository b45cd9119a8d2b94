-- What an ended case still keeps, by class: what the night looks through, however much was ever ended. Each save of a case says that it keeps all again:
-- what comes to it has a time of its own.
alter table returns add column keeps text[] not null default '{words,evidence}';
alter table conversations add column keeps text[] not null default '{words,evidence,addresses}';
update returns r set keeps = array(select unnest(r.keeps) except select x.class from erasures x where x.case_id = r.id and x.at > r.ended_at)
  where exists (select from erasures x where x.case_id = r.id and x.at > r.ended_at);
update conversations c set keeps = array(select unnest(c.keeps) except select x.class from erasures x where x.case_id = c.id)
  where c.return_id is null and exists (select from erasures x where x.case_id = c.id)
    and not exists (select from conversation_events e join erasures x on x.case_id = c.id where e.conversation_id = c.id and e.at >= x.at);
drop table erasures;
drop index returns_ended;
create index returns_keep_words on returns (ended_at, id) where ended_at is not null and 'words' = any(keeps);
create index returns_keep_evidence on returns (ended_at, id) where ended_at is not null and 'evidence' = any(keeps);
drop index conversations_ended;
create index conversations_keep_words on conversations (opened_at, id)
  where return_id is null and status in ('closed', 'spam', 'merged') and 'words' = any(keeps);
create index conversations_keep_evidence on conversations (opened_at, id)
  where return_id is null and status in ('closed', 'spam', 'merged') and 'evidence' = any(keeps);
create index conversations_keep_addresses on conversations (opened_at, id)
  where return_id is null and status in ('closed', 'spam', 'merged') and 'addresses' = any(keeps);
create index people_named on people (created_at, id) where roles = '{customer}' and email not like 'efface-%@navette.invalid';
-- What a withdrawal was told goes with its statement; what was told of statements that went before goes now.
delete from mails m where m.kind in ('withdrawal_acknowledged', 'withdrawal_answered', 'withdrawal_code') and m.return_id is null and m.conversation_id is null
  and not exists (select from withdrawals w where w.id = m.cause_id) and not exists (select from withdrawal_events e where e.id = m.cause_id);
create index drafts_order on drafts (order_id);
