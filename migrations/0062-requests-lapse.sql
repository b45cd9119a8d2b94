-- A prepared request that nobody confirms is reminded of, and over when its time is; staff are told that it is.
alter table prepared_requests add column reminded integer not null default 0;
alter table prepared_requests drop constraint prepared_requests_state_check;
alter table prepared_requests add constraint prepared_requests_state_check check (state in ('waiting', 'confirmed', 'declined', 'recalled', 'expired'));

create index prepared_requests_ending on prepared_requests (expires_at, id) where state = 'waiting';

alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check check (kind in ('promise_near', 'promise_breached', 'mention', 'request_lapsed'));
alter table notice_choices drop constraint notice_choices_kind_check;
alter table notice_choices add constraint notice_choices_kind_check check (kind in ('promise_near', 'promise_breached', 'mention', 'request_lapsed'));
