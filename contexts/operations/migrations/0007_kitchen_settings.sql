-- How the kitchen of a store works (targets, reasons to reject); without a row: as every store begins.
create table kitchen_settings (
  store_id text primary key,
  version integer not null,
  content jsonb not null,
  event_count bigint not null default 0
);
