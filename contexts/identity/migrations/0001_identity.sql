create table store (
  id text primary key,
  name text not null,
  locale text not null,
  currency text not null,
  time_zone text not null,
  day_ends_at text not null,
  accent text not null,
  created_at timestamptz not null
);

create table store_table (
  id text primary key,
  store_id text not null references store,
  name text not null,
  seats integer not null check (seats > 0),
  position integer not null,
  -- Readable, because a QR sheet is printed again; the link is a key to a party, not to an account.
  code text not null unique,
  created_at timestamptz not null,
  retired_at timestamptz
);
create unique index store_table_name on store_table (store_id, lower(name)) where retired_at is null;
create index store_table_floor on store_table (store_id, position) where retired_at is null;

-- Codes that no longer open a table; kept to tell "renewed" from "never was".
create table former_table_code (
  code_hash bytea primary key,
  store_id text not null references store,
  retired_at timestamptz not null
);

create table guest (
  id text primary key,
  store_id text not null references store,
  table_id text not null references store_table,
  table_session_id text not null,
  session_opened_at timestamptz not null,
  nickname text not null,
  color integer not null check (color between 1 and 6),
  joined_at timestamptz not null,
  left_at timestamptz,
  closed_at timestamptz
);
create index guest_session on guest (table_session_id);
create index guest_here on guest (table_id) where left_at is null and closed_at is null;
create index guest_closed on guest (closed_at) where closed_at is not null;

-- Sessions that are over, also those of which no guest is known yet: a join that was under way must not revive one.
create table closed_table_session (
  table_session_id text primary key,
  closed_at timestamptz not null
);

create table account (
  id text primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  password_hash text not null,
  platform_admin boolean not null default false,
  disabled boolean not null default false,
  created_at timestamptz not null
);

create table membership (
  account_id text not null references account,
  store_id text not null references store,
  role text not null check (role in ('owner', 'manager', 'staff')),
  created_at timestamptz not null,
  primary key (account_id, store_id)
);

create table machine_client (
  client_id text primary key,
  store_id text not null references store,
  name text not null,
  secret_hash bytea not null,
  disabled boolean not null default false,
  created_at timestamptz not null
);

create table sign_in_failure (
  -- A keyed hash: the table tells nobody which addresses were tried.
  key bytea primary key,
  count integer not null,
  last_at timestamptz not null,
  succeeded_at timestamptz
);
create index sign_in_failure_age on sign_in_failure (last_at);

create table signing_key (
  kid text primary key,
  public_jwk jsonb not null,
  -- AES-256-GCM under the installation's secret, with the kid as associated data.
  private_key bytea not null,
  active_from timestamptz not null
);

-- What oidc-provider keeps: sessions, grants, codes, refresh tokens, interactions.
create table oidc_payload (
  model text not null,
  -- A hash for whatever is itself a credential.
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (model, id)
);
create index oidc_payload_grant on oidc_payload (grant_id) where grant_id is not null;
create index oidc_payload_uid on oidc_payload (uid) where uid is not null;
create index oidc_payload_user_code on oidc_payload (user_code) where user_code is not null;
create index oidc_payload_expiry on oidc_payload (expires_at);
