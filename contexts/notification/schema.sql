-- Made by tools/schema-dump.ts from the migrations; do not edit.

set check_function_bodies = off;

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

create table push_delivery (
  id bigint generated always as identity not null,
  endpoint text not null,
  topic text not null,
  news jsonb not null,
  revision integer default 1 not null,
  attempts integer default 0 not null,
  due_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  constraint push_delivery_pkey PRIMARY KEY (id),
  constraint push_delivery_endpoint_topic_key UNIQUE (endpoint, topic)
);

create table push_subscription (
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  store_id text not null,
  table_session_id text,
  guest_id text,
  locale text not null,
  created_at timestamp with time zone default now() not null,
  staff_id text,
  standing text,
  renewed_at timestamp with time zone default now() not null,
  constraint push_subscription_pkey PRIMARY KEY (endpoint),
  constraint push_subscription_guest_id_key UNIQUE (guest_id),
  constraint push_subscription_check CHECK ((((guest_id IS NOT NULL) AND (table_session_id IS NOT NULL)) <> (staff_id IS NOT NULL)))
);

create table vapid_key (
  only_one boolean default true not null,
  public_key text not null,
  private_key text not null,
  created_at timestamp with time zone default now() not null,
  constraint vapid_key_pkey PRIMARY KEY (only_one),
  constraint vapid_key_only_one_check CHECK (only_one)
);

CREATE INDEX idempotency_key_created_at ON idempotency_key USING btree (created_at);

CREATE INDEX inbox_handled_at ON inbox USING btree (consumer, handled_at);

CREATE INDEX push_delivery_due ON push_delivery USING btree (due_at);

CREATE INDEX push_subscription_staff ON push_subscription USING btree (store_id) WHERE (staff_id IS NOT NULL);

CREATE INDEX push_subscription_table_session ON push_subscription USING btree (table_session_id);

alter table push_delivery add constraint push_delivery_endpoint_fkey FOREIGN KEY (endpoint) REFERENCES push_subscription(endpoint) ON DELETE CASCADE;
