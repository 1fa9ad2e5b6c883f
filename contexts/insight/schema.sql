-- Made by tools/schema-dump.ts from the migrations; do not edit.

set check_function_bodies = off;

create table audit_entry (
  id text not null,
  store_id text not null,
  at timestamp with time zone not null,
  area text not null,
  action text not null,
  actor jsonb not null,
  subject_id text not null,
  subject_name text,
  changes jsonb not null,
  details jsonb not null,
  constraint audit_entry_pkey PRIMARY KEY (id),
  constraint audit_entry_area_check CHECK ((area = ANY (ARRAY['money'::text, 'menu'::text, 'policy'::text, 'people'::text])))
);

create table audit_state (
  store_id text not null,
  subject_id text not null,
  name text,
  state jsonb not null,
  constraint audit_state_pkey PRIMARY KEY (store_id, subject_id)
);

create table basket_span (
  store_id text not null,
  span integer not null,
  daypart text not null,
  baskets bigint not null,
  companions bigint not null,
  constraint basket_span_pkey PRIMARY KEY (store_id, span, daypart)
) with (fillfactor=80);

create table category (
  category_id text not null,
  store_id text not null,
  name jsonb not null,
  "position" integer not null,
  retired boolean not null,
  changed_at timestamp with time zone not null,
  constraint category_pkey PRIMARY KEY (category_id)
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
  retired boolean default false not null,
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

create table item_day (
  store_id text not null,
  day date not null,
  item_id text not null,
  orders bigint not null,
  quantity bigint not null,
  ranked bigint not null,
  revenue bigint not null,
  accepted bigint not null,
  accept_seconds bigint not null,
  readied bigint not null,
  ready_seconds bigint not null,
  constraint item_day_pkey PRIMARY KEY (store_id, day, item_id)
) with (fillfactor=80);

create table item_span (
  store_id text not null,
  span integer not null,
  daypart text not null,
  item_id text not null,
  baskets bigint not null,
  companions bigint not null,
  constraint item_span_pkey PRIMARY KEY (store_id, span, daypart, item_id)
) with (fillfactor=80);

create table item_stock (
  item_id text not null,
  store_id text not null,
  sold_out boolean not null,
  sold_out_until timestamp with time zone,
  changed_at timestamp with time zone not null,
  constraint item_stock_pkey PRIMARY KEY (item_id)
);

create table loss_day (
  store_id text not null,
  day date not null,
  kind text not null,
  actor text not null,
  reason text not null,
  count bigint not null,
  amount bigint not null,
  constraint loss_day_pkey PRIMARY KEY (store_id, day, kind, actor, reason)
) with (fillfactor=80);

create table menu_item (
  item_id text not null,
  store_id text not null,
  version integer not null,
  category_id text not null,
  name jsonb not null,
  course text not null,
  needs_main boolean not null,
  options jsonb default '{}'::jsonb not null,
  retired boolean not null,
  constraint menu_item_pkey PRIMARY KEY (item_id)
);

create table option_day (
  store_id text not null,
  day date not null,
  item_id text not null,
  option_id text not null,
  orders bigint not null,
  quantity bigint not null,
  revenue bigint not null,
  constraint option_day_pkey PRIMARY KEY (store_id, day, item_id, option_id)
) with (fillfactor=80);

create table order_fact (
  id text not null,
  store_id text not null,
  at timestamp with time zone,
  content jsonb not null,
  constraint order_fact_pkey PRIMARY KEY (id)
);

create table outbox (
  id bigint generated always as identity not null,
  topic text not null,
  partition_key text not null,
  event jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint outbox_pkey PRIMARY KEY (id)
) with (autovacuum_vacuum_scale_factor=0.0, autovacuum_vacuum_threshold=2000);

create table pair_span (
  store_id text not null,
  span integer not null,
  item_id text not null,
  with_item_id text not null,
  baskets bigint not null,
  constraint pair_span_pkey PRIMARY KEY (store_id, span, item_id, with_item_id)
) with (fillfactor=80);

create table party_fact (
  id text not null,
  store_id text not null,
  at timestamp with time zone,
  content jsonb not null,
  constraint party_fact_pkey PRIMARY KEY (id)
);

create table payment_day (
  store_id text not null,
  day date not null,
  method text not null,
  placed bigint not null,
  orders bigint not null,
  revenue bigint not null,
  given_back bigint not null,
  constraint payment_day_pkey PRIMARY KEY (store_id, day, method)
) with (fillfactor=80);

create table popularity (
  store_id text not null,
  version bigint not null,
  constraint popularity_pkey PRIMARY KEY (store_id)
) with (fillfactor=50);

create table sales_hour (
  store_id text not null,
  day date not null,
  hour smallint not null,
  placed bigint not null,
  cancelled bigint not null,
  gross bigint not null,
  cancelled_amount bigint not null,
  given_back bigint not null,
  revenue bigint not null,
  constraint sales_hour_pkey PRIMARY KEY (store_id, day, hour)
) with (fillfactor=80);

create table store (
  store_id text not null,
  locale text,
  currency text,
  changed_at timestamp with time zone,
  calendar jsonb default '[]'::jsonb not null,
  constraint store_pkey PRIMARY KEY (store_id)
);

create table table_day (
  store_id text not null,
  day date not null,
  table_id text not null,
  orders bigint not null,
  revenue bigint not null,
  parties bigint not null,
  guests bigint not null,
  stays bigint not null,
  stay_seconds bigint not null,
  constraint table_day_pkey PRIMARY KEY (store_id, day, table_id)
) with (fillfactor=80);

CREATE OR REPLACE FUNCTION public.audit_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit trail is only added to';
end
$function$;

CREATE INDEX audit_of_store ON audit_entry USING btree (store_id, at DESC, id DESC);

CREATE INDEX category_of_store ON category USING btree (store_id);

CREATE INDEX dining_table_of_store ON dining_table USING btree (store_id);

CREATE INDEX idempotency_key_created_at ON idempotency_key USING btree (created_at);

CREATE INDEX inbox_handled_at ON inbox USING btree (consumer, handled_at);

CREATE INDEX item_stock_sold_out ON item_stock USING btree (store_id) WHERE sold_out;

CREATE INDEX menu_item_of_store ON menu_item USING btree (store_id);

CREATE INDEX order_fact_in_time ON order_fact USING btree (store_id, at) WHERE (at IS NOT NULL);

CREATE INDEX party_fact_in_time ON party_fact USING btree (store_id, at) WHERE (at IS NOT NULL);

CREATE TRIGGER audit_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
