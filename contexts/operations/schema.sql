-- Made by tools/schema-dump.ts from the migrations; do not edit.

set check_function_bodies = off;

create table bill_payment (
  bill_payment_id text not null,
  store_id text not null,
  table_session_id text not null,
  status text not null,
  amount bigint not null,
  refunded bigint default 0 not null,
  sequence bigint default 0 not null,
  evened bigint default 0 not null,
  constraint bill_payment_pkey PRIMARY KEY (bill_payment_id)
);

create table call_kinds (
  store_id text not null,
  version integer not null,
  kinds jsonb not null,
  event_count bigint default 0 not null,
  constraint call_kinds_pkey PRIMARY KEY (store_id)
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

create table kitchen_settings (
  store_id text not null,
  version integer not null,
  content jsonb not null,
  event_count bigint default 0 not null,
  constraint kitchen_settings_pkey PRIMARY KEY (store_id)
);

create table outbox (
  id bigint generated always as identity not null,
  topic text not null,
  partition_key text not null,
  event jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint outbox_pkey PRIMARY KEY (id)
) with (autovacuum_vacuum_scale_factor=0.0, autovacuum_vacuum_threshold=2000);

create table payment (
  payment_id text not null,
  store_id text not null,
  order_id text not null,
  approved bigint default 0 not null,
  refunded bigint default 0 not null,
  constraint payment_pkey PRIMARY KEY (payment_id)
);

create table print_job (
  job_id text not null,
  store_id text not null,
  printer_id text not null,
  order_id text,
  copy integer not null,
  state text not null,
  failure text,
  attempts integer default 0 not null,
  queued_at timestamp with time zone not null,
  claim text,
  lease_until timestamp with time zone,
  sent_at timestamp with time zone,
  done_at timestamp with time zone,
  cancels boolean default false not null,
  constraint print_job_pkey PRIMARY KEY (job_id)
);

create table printer (
  printer_id text not null,
  store_id text not null,
  name text not null,
  host text not null,
  port integer not null,
  station text,
  paper smallint not null,
  enabled boolean not null,
  answers boolean not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  failures integer default 0 not null,
  failure text,
  failing_since timestamp with time zone,
  retry_at timestamp with time zone,
  event_count bigint default 0 not null,
  constraint printer_pkey PRIMARY KEY (printer_id)
);

create table service_call (
  call_id text not null,
  store_id text not null,
  table_session_id text not null,
  kind text not null,
  status text not null,
  raised_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  content jsonb not null,
  event_count bigint default 0 not null,
  constraint service_call_pkey PRIMARY KEY (call_id)
);

create table store (
  store_id text not null,
  currency text not null,
  locale text default 'ko'::text not null,
  time_zone text default 'Asia/Seoul'::text not null,
  constraint store_pkey PRIMARY KEY (store_id)
);

create table table_session (
  table_session_id text not null,
  store_id text not null,
  table_id text not null,
  noticed_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  guests jsonb default '[]'::jsonb not null,
  close_forced boolean default false not null,
  close_reason text,
  unread integer default 0 not null,
  calls_paced_until timestamp with time zone,
  constraint table_session_pkey PRIMARY KEY (table_session_id)
);

create table table_tile (
  table_id text not null,
  store_id text not null,
  name text not null,
  seats integer default 1 not null,
  "position" integer default 0 not null,
  changed_at timestamp with time zone,
  retired boolean default false not null,
  shown boolean default false not null,
  tile jsonb,
  event_count bigint default 0 not null,
  place jsonb,
  constraint table_tile_pkey PRIMARY KEY (table_id)
);

create table ticket (
  order_id text not null,
  store_id text not null,
  table_id text,
  table_session_id text,
  status text not null,
  placed_at timestamp with time zone,
  changed_at timestamp with time zone,
  stations text[] default '{}'::text[] not null,
  content jsonb not null,
  event_count bigint default 0 not null,
  dismissed boolean default false not null,
  constraint ticket_pkey PRIMARY KEY (order_id)
);

CREATE INDEX bill_payment_of_session ON bill_payment USING btree (table_session_id);

CREATE INDEX idempotency_key_created_at ON idempotency_key USING btree (created_at);

CREATE INDEX inbox_handled_at ON inbox USING btree (consumer, handled_at);

CREATE INDEX payment_of_order ON payment USING btree (order_id);

CREATE INDEX print_job_done ON print_job USING btree (done_at) WHERE (done_at IS NOT NULL);

CREATE INDEX print_job_failed ON print_job USING btree (store_id, queued_at) WHERE (state = 'failed'::text);

CREATE UNIQUE INDEX print_job_once ON print_job USING btree (order_id, printer_id, cancels, copy);

CREATE UNIQUE INDEX print_job_printing ON print_job USING btree (printer_id) WHERE (state = 'printing'::text);

CREATE INDEX print_job_queued ON print_job USING btree (printer_id, queued_at, job_id) WHERE (state = 'queued'::text);

CREATE INDEX printer_of_store ON printer USING btree (store_id, created_at) WHERE (removed_at IS NULL);

CREATE INDEX service_call_finished ON service_call USING btree (store_id, changed_at) WHERE (status <> 'open'::text);

CREATE INDEX service_call_of_session ON service_call USING btree (table_session_id);

CREATE INDEX service_call_open ON service_call USING btree (store_id, raised_at, call_id) WHERE (status = 'open'::text);

CREATE UNIQUE INDEX service_call_open_kind ON service_call USING btree (table_session_id, kind) WHERE (status = 'open'::text);

CREATE INDEX table_session_open ON table_session USING btree (table_id) WHERE (closed_at IS NULL);

CREATE INDEX table_tile_board ON table_tile USING btree (store_id, "position", table_id) WHERE shown;

CREATE INDEX ticket_board ON ticket USING btree (store_id, placed_at, order_id) WHERE (status = ANY (ARRAY['placed'::text, 'accepted'::text, 'ready'::text]));

CREATE INDEX ticket_finished ON ticket USING btree (store_id, changed_at) WHERE (status = ANY (ARRAY['served'::text, 'rejected'::text, 'cancelled'::text]));

CREATE INDEX ticket_of_session ON ticket USING btree (table_session_id);

alter table print_job add constraint print_job_printer_id_fkey FOREIGN KEY (printer_id) REFERENCES printer(printer_id);
