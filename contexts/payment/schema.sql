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

create table payable (
  order_id text not null,
  store_id text not null,
  amount bigint not null,
  currency text not null,
  closed text,
  created_at timestamp with time zone default now() not null,
  constraint payable_pkey PRIMARY KEY (order_id),
  constraint payable_amount_check CHECK ((amount >= 0)),
  constraint payable_closed_check CHECK ((closed = ANY (ARRAY['expired'::text, 'cancelled'::text])))
);

create table payment (
  id text not null,
  order_id text not null,
  store_id text not null,
  provider text not null,
  payment_key text not null,
  amount bigint not null,
  currency text not null,
  state text not null,
  attempts integer not null,
  requested_at timestamp with time zone not null,
  approved_at timestamp with time zone,
  method text,
  code text,
  message text,
  owed boolean not null,
  version integer not null,
  correlation_id text not null,
  causation_id text not null,
  traceparent text not null,
  lease_token text,
  lease_until timestamp with time zone,
  tries integer default 0 not null,
  refusals integer default 0 not null,
  next_try_at timestamp with time zone not null,
  event_count bigint default 0 not null,
  asked_at timestamp with time zone,
  unheard_at timestamp with time zone,
  constraint payment_pkey PRIMARY KEY (id),
  constraint payment_provider_payment_key_key UNIQUE (provider, payment_key),
  constraint payment_amount_check CHECK ((amount > 0)),
  constraint payment_check CHECK (((approved_at IS NOT NULL) = (state = ANY (ARRAY['approved'::text, 'refunding'::text, 'partially-refunded'::text, 'refunded'::text])))),
  constraint payment_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'confirming'::text, 'approved'::text, 'declined'::text, 'failed'::text, 'refunding'::text, 'partially-refunded'::text, 'refunded'::text])))
);

create table refund (
  id text not null,
  payment_id text not null,
  amount bigint not null,
  reason text not null,
  cause text not null,
  state text not null,
  "position" integer not null,
  requested_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  code text,
  correlation_id text not null,
  causation_id text not null,
  traceparent text not null,
  lease_token text,
  lease_until timestamp with time zone,
  tries integer default 0 not null,
  refusals integer default 0 not null,
  next_try_at timestamp with time zone not null,
  unheard_at timestamp with time zone,
  constraint refund_pkey PRIMARY KEY (id),
  constraint refund_payment_id_position_key UNIQUE (payment_id, "position"),
  constraint refund_amount_check CHECK ((amount > 0)),
  constraint refund_cause_check CHECK ((cause = ANY (ARRAY['order'::text, 'staff'::text, 'provider'::text]))),
  constraint refund_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'done'::text, 'refused'::text])))
);

CREATE INDEX idempotency_key_created_at ON idempotency_key USING btree (created_at);

CREATE INDEX inbox_handled_at ON inbox USING btree (consumer, handled_at);

CREATE INDEX payment_due ON payment USING btree (next_try_at) WHERE (state = ANY (ARRAY['requested'::text, 'confirming'::text]));

CREATE INDEX payment_of_order ON payment USING btree (order_id, requested_at, id);

CREATE UNIQUE INDEX payment_one_open_per_order ON payment USING btree (order_id) WHERE (state = ANY (ARRAY['requested'::text, 'confirming'::text]));

CREATE INDEX refund_due ON refund USING btree (next_try_at) WHERE (state = 'pending'::text);

alter table payment add constraint payment_order_id_fkey FOREIGN KEY (order_id) REFERENCES payable(order_id);

alter table refund add constraint refund_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payment(id);
