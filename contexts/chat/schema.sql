-- Made by tools/schema-dump.ts from the migrations; do not edit.

set check_function_bodies = off;

create table chat_settings (
  store_id text not null,
  settings jsonb not null,
  changed_at timestamp with time zone not null,
  constraint chat_settings_pkey PRIMARY KEY (store_id)
);

create table conversation (
  table_session_id text not null,
  store_id text not null,
  table_id text not null,
  table_name text,
  opened_at timestamp with time zone,
  ended_at timestamp with time zone,
  guests jsonb default '[]'::jsonb not null,
  constraint conversation_pkey PRIMARY KEY (table_session_id)
);

create table dead_letter (
  consumer text not null,
  event_id text not null,
  type text not null,
  event json not null,
  error text not null,
  attempts integer not null,
  parked_at timestamp with time zone default now() not null,
  replay_requested_at timestamp with time zone,
  constraint dead_letter_pkey PRIMARY KEY (consumer, event_id)
);

create table dining_table (
  table_id text not null,
  store_id text not null,
  name text not null,
  changed_at timestamp with time zone not null,
  constraint dining_table_pkey PRIMARY KEY (table_id)
);

create table idempotency_key (
  scope text not null,
  key text not null,
  fingerprint text not null,
  status smallint,
  headers jsonb,
  body text,
  owner text,
  lease_until timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint idempotency_key_pkey PRIMARY KEY (scope, key)
);

create table inbox (
  consumer text not null,
  event_id text not null,
  handled_at timestamp with time zone default now() not null,
  constraint inbox_pkey PRIMARY KEY (consumer, event_id)
);

create table outbox (
  id bigint generated always as identity not null,
  topic text not null,
  partition_key text not null,
  event jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint outbox_pkey PRIMARY KEY (id)
) with (autovacuum_vacuum_scale_factor=0.0, autovacuum_vacuum_threshold=2000);

CREATE INDEX conversation_ended ON conversation USING btree (ended_at) WHERE (ended_at IS NOT NULL);

CREATE INDEX conversation_of_store ON conversation USING btree (store_id, COALESCE(ended_at, 'infinity'::timestamp with time zone) DESC, table_session_id DESC);

CREATE INDEX conversation_open ON conversation USING btree (store_id) WHERE (ended_at IS NULL);

CREATE INDEX idempotency_key_created_at ON idempotency_key USING btree (created_at);

CREATE INDEX inbox_handled_at ON inbox USING btree (consumer, handled_at);
