-- What a table has asked for. Its table is that of its party: a party may move. content: what was written, who and when.
create table service_call (
  call_id text primary key,
  store_id text not null,
  table_session_id text not null,
  kind text not null,
  status text not null,
  raised_at timestamptz not null,
  changed_at timestamptz not null,
  content jsonb not null,
  event_count bigint not null default 0
);
-- Calls of one kind at a table fold into one until it is answered.
create unique index service_call_open_kind on service_call (table_session_id, kind) where status = 'open';
create index service_call_open on service_call (store_id, raised_at, call_id) where status = 'open';
create index service_call_finished on service_call (store_id, changed_at) where status <> 'open';
create index service_call_of_session on service_call (table_session_id);

-- What guests of a store can call for; without a row: as every store begins.
create table call_kinds (
  store_id text primary key,
  version integer not null,
  kinds jsonb not null,
  event_count bigint not null default 0
);

-- How far a party's calls are ahead of the pace that one table may keep.
alter table table_session add column calls_paced_until timestamptz;
