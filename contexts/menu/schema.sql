-- Made by tools/schema-dump.ts from the migrations; do not edit.

set check_function_bodies = off;

create table category (
  id text not null,
  store_id text not null,
  name jsonb not null,
  "position" integer not null,
  version integer not null,
  retired_at timestamp with time zone,
  event_count bigint default 0 not null,
  constraint category_pkey PRIMARY KEY (id)
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

create table item_stock (
  item_id text not null,
  store_id text not null,
  sold_out boolean not null,
  available_from timestamp with time zone,
  at timestamp with time zone not null,
  constraint item_stock_pkey PRIMARY KEY (item_id)
);

create table item_to_tell (
  store_id text not null,
  item_id text not null,
  constraint item_to_tell_pkey PRIMARY KEY (item_id)
);

create table items_retold (
  at timestamp with time zone not null,
  constraint items_retold_pkey PRIMARY KEY (at)
);

create table menu_item (
  id text not null,
  store_id text not null,
  category_id text not null,
  "position" integer not null,
  version integer not null,
  name jsonb not null,
  description jsonb not null,
  price bigint not null,
  course text not null,
  needs_main boolean not null,
  once_per_table boolean not null,
  adult_only boolean not null,
  station text not null,
  option_groups jsonb not null,
  allergens text[] not null,
  origin jsonb not null,
  spicy smallint not null,
  tags text[] not null,
  photo jsonb,
  initial_stock integer,
  updated_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  available_hours jsonb,
  constraint menu_item_pkey PRIMARY KEY (id),
  constraint menu_item_course_check CHECK ((course = ANY (ARRAY['main'::text, 'side'::text, 'drink'::text, 'other'::text]))),
  constraint menu_item_initial_stock_check CHECK ((initial_stock >= 0)),
  constraint menu_item_price_check CHECK ((price >= 0)),
  constraint menu_item_spicy_check CHECK (((spicy >= 0) AND (spicy <= 3)))
);

create table option_to_put_back (
  store_id text not null,
  option_id text not null,
  until timestamp with time zone not null,
  constraint option_to_put_back_pkey PRIMARY KEY (store_id, option_id)
);

create table outbox (
  id bigint generated always as identity not null,
  topic text not null,
  partition_key text not null,
  event jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint outbox_pkey PRIMARY KEY (id)
) with (autovacuum_vacuum_scale_factor=0.0, autovacuum_vacuum_threshold=2000);

create table shared_group (
  id text not null,
  store_id text not null,
  name jsonb not null,
  min integer not null,
  max integer not null,
  options jsonb not null,
  version integer not null,
  constraint shared_group_pkey PRIMARY KEY (id)
);

create table store (
  id text not null,
  language text not null,
  currency text not null,
  menu_version bigint default 0 not null,
  stock_version bigint default 0 not null,
  time_zone text,
  day_ends_at text,
  constraint store_pkey PRIMARY KEY (id)
);

CREATE INDEX category_of_menu ON category USING btree (store_id, "position") WHERE (retired_at IS NULL);

CREATE INDEX idempotency_key_created_at ON idempotency_key USING btree (created_at);

CREATE INDEX inbox_handled_at ON inbox USING btree (consumer, handled_at);

CREATE INDEX menu_item_of_menu ON menu_item USING btree (store_id, category_id, "position") WHERE (retired_at IS NULL);

CREATE INDEX option_to_put_back_until ON option_to_put_back USING btree (until);

CREATE INDEX shared_group_of_store ON shared_group USING btree (store_id, id);

alter table category add constraint category_store_id_fkey FOREIGN KEY (store_id) REFERENCES store(id);

alter table menu_item add constraint menu_item_category_id_fkey FOREIGN KEY (category_id) REFERENCES category(id);

alter table menu_item add constraint menu_item_store_id_fkey FOREIGN KEY (store_id) REFERENCES store(id);

alter table option_to_put_back add constraint option_to_put_back_store_id_fkey FOREIGN KEY (store_id) REFERENCES store(id);

alter table shared_group add constraint shared_group_store_id_fkey FOREIGN KEY (store_id) REFERENCES store(id);
