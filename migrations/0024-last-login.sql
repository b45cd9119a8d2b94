-- When somebody of the staff last came in: what an admin looks for before taking a right away.
alter table people add column last_login_at timestamptz;
create index people_staff on people (name, id) where roles && '{support,returns_agent,finance,manager,admin}';
