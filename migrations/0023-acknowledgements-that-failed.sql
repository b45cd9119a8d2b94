-- An acknowledgement that reached nobody, and what staff did about it: sent again, perhaps to another address, or by post.
alter table withdrawal_events drop constraint withdrawal_events_verb_check;
alter table withdrawal_events add check (verb in ('acknowledged', 'unacknowledged', 'sent_again', 'proven', 'matched', 'answered'));

-- What waits: an answer to whoever stated it, or an acknowledgement that has not reached them. A row goes with the last of both.
alter table waiting_withdrawals add column unanswered boolean not null default true;
alter table waiting_withdrawals add column unacknowledged boolean not null default false;

-- Those that failed before this was told.
insert into withdrawal_events (id, withdrawal_id, at, verb, actor_role, settles, data)
select m.id, w.id, now(), 'unacknowledged', 'system', false, jsonb_build_object('mailId', m.id)
from mails m join withdrawals w on w.id = m.cause_id where m.kind = 'withdrawal_acknowledged' and m.state = 'failed';
insert into waiting_withdrawals (withdrawal_id, at, unanswered, unacknowledged)
select w.id, w.at, false, true from withdrawals w
where exists (select from withdrawal_events e where e.withdrawal_id = w.id and e.verb = 'unacknowledged')
on conflict (withdrawal_id) do update set unacknowledged = true;
