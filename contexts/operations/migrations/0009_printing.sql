-- When a ticket was ordered, as the clock on the store's wall says it. What is told of a store next brings its own.
alter table store add column time_zone text not null default 'Asia/Seoul';

-- Printers and what they printed are in no event: a rebuilt database keeps both (see README).
create table printer (
  printer_id text primary key,
  store_id text not null,
  name text not null,
  host text not null,
  port integer not null,
  station text,
  paper smallint not null,
  enabled boolean not null,
  answers boolean not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  -- Attempts in a row that came to nothing, why, and since when.
  failures integer not null default 0,
  failure text,
  failing_since timestamptz,
  retry_at timestamptz,
  event_count bigint not null default 0
);
create index printer_of_store on printer (store_id, created_at) where removed_at is null;

-- order_id null: a page to try the printer with. claim: whose it is while it is printed, until lease_until.
-- sent_at: set before the first byte is sent.
create table print_job (
  job_id text primary key,
  store_id text not null,
  printer_id text not null references printer,
  order_id text,
  copy integer not null,
  state text not null,
  failure text,
  attempts integer not null default 0,
  queued_at timestamptz not null,
  claim text,
  lease_until timestamptz,
  sent_at timestamptz,
  done_at timestamptz
);
-- No order is printed twice by itself, and a copy not twice either.
create unique index print_job_once on print_job (order_id, printer_id, copy);
-- A printer takes one ticket at a time.
create unique index print_job_printing on print_job (printer_id) where state = 'printing';
create index print_job_queued on print_job (printer_id, queued_at, job_id) where state = 'queued';
create index print_job_failed on print_job (store_id, queued_at) where state = 'failed';
create index print_job_done on print_job (done_at) where done_at is not null;
