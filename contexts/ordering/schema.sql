-- Made by tools/schema-dump.ts from the migrations; do not edit.

set check_function_bodies = off;

create table bill_payment (
  id text collate "C" not null,
  table_session_id text collate "C" not null,
  store_id text collate "C" not null,
  guest_id text collate "C",
  method text not null,
  share jsonb not null,
  line_ids jsonb not null,
  amount bigint not null,
  currency text not null,
  status text not null,
  asked_at timestamp with time zone not null,
  charges jsonb not null,
  provider text,
  expires_at timestamp with time zone,
  attempt jsonb,
  paid_at timestamp with time zone,
  paid_by jsonb,
  ended_at timestamp with time zone,
  ended_by jsonb,
  event_count bigint default 0 not null,
  constraint bill_payment_pkey PRIMARY KEY (id),
  constraint bill_payment_amount_check CHECK ((amount > 0)),
  constraint bill_payment_check CHECK (((status = 'awaiting-payment'::text) = ((expires_at IS NOT NULL) AND (provider IS NOT NULL)))),
  constraint bill_payment_check1 CHECK (((status = 'paid'::text) = ((paid_at IS NOT NULL) AND (paid_by IS NOT NULL)))),
  constraint bill_payment_check2 CHECK (((status = ANY (ARRAY['cancelled'::text, 'expired'::text])) = ((ended_at IS NOT NULL) AND (ended_by IS NOT NULL)))),
  constraint bill_payment_method_check CHECK ((method = ANY (ARRAY['online'::text, 'counter'::text]))),
  constraint bill_payment_status_check CHECK ((status = ANY (ARRAY['awaiting-payment'::text, 'requested'::text, 'paid'::text, 'cancelled'::text, 'expired'::text])))
) with (fillfactor=80);

create table customer_order (
  id text collate "C" not null,
  store_id text collate "C" not null,
  table_session_id text collate "C" not null,
  table_id text collate "C" not null,
  table_name text not null,
  ordered_by text collate "C",
  guest_name text,
  payment_mode text not null,
  currency text not null,
  total bigint not null,
  status text not null,
  submitted_at timestamp with time zone not null,
  charges jsonb not null,
  history jsonb not null,
  provider text,
  expires_at timestamp with time zone,
  attempt jsonb,
  number integer,
  business_day date,
  placed_at timestamp with time zone,
  eta_minutes integer,
  cancelled jsonb,
  expired_at timestamp with time zone,
  event_count bigint default 0 not null,
  payment_method text,
  constraint customer_order_pkey PRIMARY KEY (id),
  constraint customer_order_check CHECK ((((number IS NULL) = (placed_at IS NULL)) AND ((number IS NULL) = (business_day IS NULL)))),
  constraint customer_order_check1 CHECK (((status <> ALL (ARRAY['placed'::text, 'accepted'::text, 'ready'::text, 'served'::text])) OR (number IS NOT NULL))),
  constraint customer_order_check2 CHECK (((status <> ALL (ARRAY['awaiting-payment'::text, 'expired'::text])) OR (number IS NULL))),
  constraint customer_order_check3 CHECK (((status = 'awaiting-payment'::text) = (expires_at IS NOT NULL))),
  constraint customer_order_check4 CHECK (((status = 'cancelled'::text) = (cancelled IS NOT NULL))),
  constraint customer_order_check5 CHECK (((status = 'expired'::text) = (expired_at IS NOT NULL))),
  constraint customer_order_number_check CHECK ((number >= 1)),
  constraint customer_order_payment_mode_check CHECK ((payment_mode = ANY (ARRAY['prepay'::text, 'postpay'::text]))),
  constraint customer_order_status_check CHECK ((status = ANY (ARRAY['awaiting-payment'::text, 'placed'::text, 'accepted'::text, 'ready'::text, 'served'::text, 'cancelled'::text, 'expired'::text]))),
  constraint customer_order_total_check CHECK ((total >= 0))
) with (fillfactor=80);

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
  store_id text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  retired boolean not null,
  changed_at timestamp with time zone not null,
  constraint dining_table_pkey PRIMARY KEY (store_id, id)
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

create table member_seat (
  guest_id text collate "C" not null,
  since timestamp with time zone not null,
  member_id text collate "C",
  table_session_id text collate "C" not null,
  store_id text collate "C" not null,
  store_name text not null,
  until timestamp with time zone,
  constraint member_seat_pkey PRIMARY KEY (guest_id, since)
);

create table menu_item (
  store_id text collate "C" not null,
  id text collate "C" not null,
  version integer not null,
  on_sale boolean not null,
  names jsonb not null,
  price bigint not null,
  course text not null,
  needs_main boolean not null,
  once_per_table boolean not null,
  adult_only boolean not null,
  station text not null,
  option_groups jsonb not null,
  available_hours jsonb,
  category_id text,
  constraint menu_item_pkey PRIMARY KEY (store_id, id),
  constraint menu_item_course_check CHECK ((course = ANY (ARRAY['main'::text, 'side'::text, 'drink'::text, 'other'::text]))),
  constraint menu_item_price_check CHECK ((price >= 0))
);

create table menu_version (
  store_id text collate "C" not null,
  version bigint not null,
  constraint menu_version_pkey PRIMARY KEY (store_id)
);

create table order_line (
  order_id text collate "C" not null,
  "position" smallint not null,
  id text collate "C" not null,
  item_id text collate "C" not null,
  names jsonb not null,
  course text not null,
  station text not null,
  quantity smallint not null,
  unit_price bigint not null,
  options jsonb not null,
  choices jsonb not null,
  note text,
  needs_id_check boolean not null,
  added_by text collate "C",
  added_at timestamp with time zone not null,
  stock_taken smallint not null,
  constraint order_line_pkey PRIMARY KEY (order_id, "position"),
  constraint order_line_check CHECK (((stock_taken >= 0) AND (stock_taken <= quantity))),
  constraint order_line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 99)))
);

create table order_number (
  store_id text collate "C" not null,
  business_day date not null,
  last integer not null,
  constraint order_number_pkey PRIMARY KEY (store_id, business_day),
  constraint order_number_last_check CHECK ((last >= 0))
) with (fillfactor=50);

create table ordering_policy (
  store_id text collate "C" not null,
  payment_mode text not null,
  paused_since timestamp with time zone,
  resumes_at timestamp with time zone,
  pause_message text,
  opening_hours jsonb,
  event_count bigint default 0 not null,
  most_per_item integer,
  most_per_order integer,
  wait_since timestamp with time zone,
  wait_ends_at timestamp with time zone,
  wait_extra_minutes integer,
  held_since timestamp with time zone,
  held_ends_at timestamp with time zone,
  held_categories jsonb,
  counter_payment boolean default false not null,
  constraint ordering_policy_pkey PRIMARY KEY (store_id),
  constraint ordering_policy_check CHECK (((paused_since IS NOT NULL) OR ((resumes_at IS NULL) AND (pause_message IS NULL)))),
  constraint ordering_policy_check1 CHECK (((wait_since IS NULL) = (wait_extra_minutes IS NULL))),
  constraint ordering_policy_check2 CHECK (((held_since IS NULL) = (held_categories IS NULL))),
  constraint ordering_policy_most_per_item_check CHECK (((most_per_item >= 1) AND (most_per_item <= 99))),
  constraint ordering_policy_most_per_order_check CHECK (((most_per_order >= 1) AND (most_per_order <= 999))),
  constraint ordering_policy_payment_mode_check CHECK ((payment_mode = ANY (ARRAY['prepay'::text, 'postpay'::text]))),
  constraint ordering_policy_wait_extra_minutes_check CHECK (((wait_extra_minutes >= 1) AND (wait_extra_minutes <= 240)))
);

create table outbox (
  id bigint generated always as identity not null,
  topic text not null,
  partition_key text not null,
  event jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint outbox_pkey PRIMARY KEY (id)
) with (autovacuum_vacuum_scale_factor=0.0, autovacuum_vacuum_threshold=2000);

create table receipt_link (
  order_id text collate "C" not null,
  key text not null,
  made_at timestamp with time zone not null,
  constraint receipt_link_pkey PRIMARY KEY (order_id),
  constraint receipt_link_key_key UNIQUE (key),
  constraint receipt_link_key_check CHECK ((length(key) >= 22))
);

create table stock (
  store_id text collate "C" not null,
  item_id text collate "C" not null,
  quantity integer,
  sold_out boolean default false not null,
  sold_out_until timestamp with time zone,
  event_count bigint default 0 not null,
  constraint stock_pkey PRIMARY KEY (store_id, item_id),
  constraint stock_quantity_check CHECK ((quantity >= 0))
) with (fillfactor=70);

create table store (
  id text collate "C" not null,
  locale text not null,
  currency text not null,
  time_zone text not null,
  day_ends_at text not null,
  changed_at timestamp with time zone not null,
  name text default ''::text not null,
  constraint store_pkey PRIMARY KEY (id),
  constraint store_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint store_day_ends_at_check CHECK ((day_ends_at ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
);

create table table_session (
  id text collate "C" not null,
  store_id text collate "C" not null,
  table_id text collate "C" not null,
  table_name text not null,
  status text not null,
  opened_at timestamp with time zone not null,
  guests jsonb not null,
  cart jsonb not null,
  cart_version integer not null,
  ordered jsonb not null,
  closed_at timestamp with time zone,
  closed_by jsonb,
  forced boolean,
  close_reason text,
  event_count bigint default 0 not null,
  constraint table_session_pkey PRIMARY KEY (id),
  constraint table_session_check CHECK (((status = 'closed'::text) = ((closed_at IS NOT NULL) AND (closed_by IS NOT NULL) AND (forced IS NOT NULL)))),
  constraint table_session_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))
) with (fillfactor=60);

CREATE OR REPLACE FUNCTION public.unpaid_orders_of(session_id text)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('orderedBy', o.ordered_by, 'lines', l.lines)), '[]'::jsonb)
    from customer_order o
    cross join lateral (select count(*) as lines from order_line where order_id = o.id) l
    where o.table_session_id = session_id and o.status = 'awaiting-payment'
  );
end
$function$;

CREATE INDEX bill_payment_of_session ON bill_payment USING btree (table_session_id, id);

CREATE INDEX bill_payment_unpaid ON bill_payment USING btree (expires_at) WHERE (status = 'awaiting-payment'::text);

CREATE INDEX customer_order_at_counter ON customer_order USING btree (store_id, submitted_at) WHERE ((status = 'awaiting-payment'::text) AND (provider = 'counter'::text));

CREATE UNIQUE INDEX customer_order_number ON customer_order USING btree (store_id, business_day, number) WHERE (number IS NOT NULL);

CREATE INDEX customer_order_of_session ON customer_order USING btree (table_session_id, id);

CREATE INDEX customer_order_of_store ON customer_order USING btree (store_id, id);

CREATE INDEX customer_order_unpaid ON customer_order USING btree (expires_at) WHERE (status = 'awaiting-payment'::text);

CREATE INDEX idempotency_key_created_at ON idempotency_key USING btree (created_at);

CREATE INDEX inbox_handled_at ON inbox USING btree (consumer, handled_at);

CREATE INDEX member_seat_of_member ON member_seat USING btree (member_id, table_session_id) WHERE (member_id IS NOT NULL);

CREATE INDEX member_seat_of_session ON member_seat USING btree (table_session_id);

CREATE INDEX ordering_policy_due_to_resume ON ordering_policy USING btree (resumes_at) WHERE (resumes_at IS NOT NULL);

CREATE INDEX ordering_policy_hold_over ON ordering_policy USING btree (held_ends_at) WHERE (held_ends_at IS NOT NULL);

CREATE INDEX ordering_policy_wait_over ON ordering_policy USING btree (wait_ends_at) WHERE (wait_ends_at IS NOT NULL);

CREATE INDEX stock_due_back_on_sale ON stock USING btree (sold_out_until) WHERE (sold_out_until IS NOT NULL);

CREATE UNIQUE INDEX table_session_open ON table_session USING btree (store_id, table_id) WHERE (status = 'open'::text);

alter table bill_payment add constraint bill_payment_table_session_id_fkey FOREIGN KEY (table_session_id) REFERENCES table_session(id);

alter table customer_order add constraint customer_order_table_session_id_fkey FOREIGN KEY (table_session_id) REFERENCES table_session(id);

alter table order_line add constraint order_line_order_id_fkey FOREIGN KEY (order_id) REFERENCES customer_order(id);

alter table receipt_link add constraint receipt_link_order_id_fkey FOREIGN KEY (order_id) REFERENCES customer_order(id);
