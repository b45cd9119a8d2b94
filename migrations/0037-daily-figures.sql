-- What the dashboard shows, counted per day of the merchant's zone, so that a year is a few hundred thousand rows to add up whatever was returned.
-- Derived throughout: `npm run figures` counts all of it anew, `npm run verify` compares.
create table daily_figures (
  day date not null,
  figure text not null,
  key text not null,
  bucket integer not null,
  currency text not null,
  count bigint not null,
  amount bigint not null,
  primary key (day, figure, key, bucket, currency)
);

-- A line of a chart: day by day.
create index daily_figures_in_line on daily_figures (day) where figure in ('requests', 'orders', 'kept', 'missed');

-- The same added up per month, so that a year is twelve of them and some days.
create table monthly_figures (
  month date not null,
  figure text not null,
  key text not null,
  bucket integer not null,
  currency text not null,
  count bigint not null,
  amount bigint not null,
  primary key (month, figure, key, bucket, currency)
);

-- Days whose figures may have changed since they were counted.
create table stale_days (day date primary key);

-- How far changes were looked at: the last id of an event or message, the last moment, and the zone whose days are counted.
create table figures_state (
  one boolean primary key default true check (one),
  through uuid not null,
  at timestamptz not null,
  zone text not null
);

create index returns_submitted on returns (submitted_at);
create index orders_placed on orders (placed_at);
create index orders_imported on orders (imported_at);
-- When a promise was kept, or was missed.
create index clocks_promised on clocks (least(ended_at, due)) where outcome is distinct from 'void';
create index events_of_staff on events (at) where verb in ('approve', 'reject', 'request_details', 'inspect');
create index messages_of_staff on messages (at) where author_kind = 'staff' and not internal;
create index order_lines_sku on order_lines (sku, id);
