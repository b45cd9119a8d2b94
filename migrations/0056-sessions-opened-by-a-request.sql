-- A session that a mailed link opened is as good as the request that the link was about: taken back, it ends (application/contact/end-of-request.ts).
alter table sessions add column opened_by uuid references prepared_requests (id) on delete cascade;
create index sessions_opened_by on sessions (opened_by) where opened_by is not null;
