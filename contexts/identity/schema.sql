-- Made by tools/schema-dump.ts from the migrations; do not edit.

set check_function_bodies = off;

create table account (
  id text not null,
  email text not null,
  name text not null,
  password_hash text not null,
  platform_admin boolean default false not null,
  disabled boolean default false not null,
  created_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_email_key UNIQUE (email),
  constraint account_email_check CHECK ((email = lower(email)))
);

create table closed_table_session (
  table_session_id text not null,
  closed_at timestamp with time zone not null,
  constraint closed_table_session_pkey PRIMARY KEY (table_session_id)
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

create table former_table_code (
  code_hash bytea not null,
  store_id text not null,
  retired_at timestamp with time zone not null,
  constraint former_table_code_pkey PRIMARY KEY (code_hash)
);

create table guest (
  id text not null,
  store_id text not null,
  table_id text not null,
  table_session_id text not null,
  session_opened_at timestamp with time zone not null,
  nickname text not null,
  color integer not null,
  joined_at timestamp with time zone not null,
  left_at timestamp with time zone,
  closed_at timestamp with time zone,
  event_count bigint default 0 not null,
  member_id text,
  member_since timestamp with time zone,
  constraint guest_pkey PRIMARY KEY (id),
  constraint guest_color_check CHECK (((color >= 1) AND (color <= 6)))
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

create table invitation (
  id text not null,
  store_id text not null,
  email text not null,
  name text,
  role text not null,
  token_hash bytea not null,
  invited_by text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  event_count bigint default 0 not null,
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_token_hash_key UNIQUE (token_hash),
  constraint invitation_email_check CHECK ((email = lower(email))),
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'staff'::text])))
);

create table machine_client (
  client_id text not null,
  store_id text not null,
  name text not null,
  secret_hash bytea not null,
  disabled boolean default false not null,
  created_at timestamp with time zone not null,
  constraint machine_client_pkey PRIMARY KEY (client_id)
);

create table member (
  id text not null,
  email text not null,
  password_hash text not null,
  created_at timestamp with time zone not null,
  event_count bigint default 0 not null,
  constraint member_pkey PRIMARY KEY (id),
  constraint member_email_key UNIQUE (email),
  constraint member_email_check CHECK ((email = lower(email)))
);

create table membership (
  account_id text not null,
  store_id text not null,
  role text not null,
  created_at timestamp with time zone not null,
  id text not null,
  standing text not null,
  deactivated_at timestamp with time zone,
  event_count bigint default 0 not null,
  constraint membership_pkey PRIMARY KEY (account_id, store_id),
  constraint membership_id UNIQUE (id),
  constraint membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'staff'::text])))
);

create table oidc_payload (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  consumed_at timestamp with time zone,
  expires_at timestamp with time zone,
  constraint oidc_payload_pkey PRIMARY KEY (model, id)
);

create table outbox (
  id bigint generated always as identity not null,
  topic text not null,
  partition_key text not null,
  event jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint outbox_pkey PRIMARY KEY (id)
) with (autovacuum_vacuum_scale_factor=0.0, autovacuum_vacuum_threshold=2000);

create table party (
  table_session_id text not null,
  store_id text not null,
  table_id text not null,
  constraint party_pkey PRIMARY KEY (table_session_id)
);

create table sign_in_failure (
  key bytea not null,
  count integer not null,
  last_at timestamp with time zone not null,
  succeeded_at timestamp with time zone,
  constraint sign_in_failure_pkey PRIMARY KEY (key)
);

create table signing_key (
  kid text not null,
  public_jwk jsonb not null,
  private_key bytea not null,
  active_from timestamp with time zone not null,
  constraint signing_key_pkey PRIMARY KEY (kid)
);

create table store (
  id text not null,
  name text not null,
  locale text not null,
  currency text not null,
  time_zone text not null,
  day_ends_at text not null,
  accent text not null,
  created_at timestamp with time zone not null,
  event_count bigint default 0 not null,
  logo jsonb,
  version integer default 1 not null,
  constraint store_pkey PRIMARY KEY (id)
);

create table store_logo (
  store_id text not null,
  hash text not null,
  png bytea not null,
  constraint store_logo_pkey PRIMARY KEY (store_id)
);

create table store_table (
  id text not null,
  store_id text not null,
  name text not null,
  seats integer not null,
  "position" integer not null,
  code text not null,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  event_count bigint default 0 not null,
  place jsonb,
  constraint store_table_pkey PRIMARY KEY (id),
  constraint store_table_code_key UNIQUE (code),
  constraint store_table_seats_check CHECK ((seats > 0))
);

create table tablet_pin (
  store_id text not null,
  pin_hash text not null,
  changed_at timestamp with time zone not null,
  constraint tablet_pin_pkey PRIMARY KEY (store_id)
);

CREATE INDEX guest_closed ON guest USING btree (closed_at) WHERE (closed_at IS NOT NULL);

CREATE INDEX guest_here ON guest USING btree (table_id) WHERE ((left_at IS NULL) AND (closed_at IS NULL));

CREATE INDEX guest_of_member ON guest USING btree (member_id) WHERE (member_id IS NOT NULL);

CREATE INDEX guest_session ON guest USING btree (table_session_id);

CREATE INDEX idempotency_key_created_at ON idempotency_key USING btree (created_at);

CREATE INDEX inbox_handled_at ON inbox USING btree (consumer, handled_at);

CREATE UNIQUE INDEX invitation_open ON invitation USING btree (store_id, email) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX membership_active ON membership USING btree (account_id) WHERE (deactivated_at IS NULL);

CREATE INDEX membership_store ON membership USING btree (store_id);

CREATE INDEX oidc_payload_account ON oidc_payload USING btree (((payload ->> 'accountId'::text)));

CREATE INDEX oidc_payload_expiry ON oidc_payload USING btree (expires_at);

CREATE INDEX oidc_payload_grant ON oidc_payload USING btree (grant_id) WHERE (grant_id IS NOT NULL);

CREATE INDEX oidc_payload_uid ON oidc_payload USING btree (uid) WHERE (uid IS NOT NULL);

CREATE INDEX oidc_payload_user_code ON oidc_payload USING btree (user_code) WHERE (user_code IS NOT NULL);

CREATE INDEX party_at ON party USING btree (table_id);

CREATE INDEX sign_in_failure_age ON sign_in_failure USING btree (last_at);

CREATE INDEX store_table_floor ON store_table USING btree (store_id, "position") WHERE (retired_at IS NULL);

CREATE UNIQUE INDEX store_table_name ON store_table USING btree (store_id, lower(name)) WHERE (retired_at IS NULL);

alter table former_table_code add constraint former_table_code_store_id_fkey FOREIGN KEY (store_id) REFERENCES store(id);

alter table guest add constraint guest_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id);

alter table guest add constraint guest_store_id_fkey FOREIGN KEY (store_id) REFERENCES store(id);

alter table guest add constraint guest_table_id_fkey FOREIGN KEY (table_id) REFERENCES store_table(id);

alter table invitation add constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES account(id);

alter table invitation add constraint invitation_store_id_fkey FOREIGN KEY (store_id) REFERENCES store(id);

alter table machine_client add constraint machine_client_store_id_fkey FOREIGN KEY (store_id) REFERENCES store(id);

alter table membership add constraint membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table membership add constraint membership_store_id_fkey FOREIGN KEY (store_id) REFERENCES store(id);

alter table store_logo add constraint store_logo_store_id_fkey FOREIGN KEY (store_id) REFERENCES store(id);

alter table store_table add constraint store_table_store_id_fkey FOREIGN KEY (store_id) REFERENCES store(id);

alter table tablet_pin add constraint tablet_pin_store_id_fkey FOREIGN KEY (store_id) REFERENCES store(id);
