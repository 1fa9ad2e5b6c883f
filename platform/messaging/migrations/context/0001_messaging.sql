-- Events committed with the state they tell of, until the relay has put them on the bus.
create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  partition_key text not null,
  event jsonb not null,
  created_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);

-- What a consumer has handled: written in the transaction of the effects, so that a second delivery has none.
create table inbox (
  consumer text not null,
  event_id text not null,
  handled_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_handled_at on inbox (consumer, handled_at);

-- Events that a consumer could not handle, kept until they are replayed.
create table dead_letter (
  consumer text not null,
  event_id text not null,
  type text not null,
  event json not null,
  error text not null,
  attempts integer not null,
  parked_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
