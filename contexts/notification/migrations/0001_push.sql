-- Who sends pushes: one pair of keys for the installation, made at the first start. Browsers hold their subscriptions
-- against the public one, so it must never change.
create table vapid_key (
  only_one boolean primary key default true check (only_one),
  public_key text not null,
  private_key text not null,
  created_at timestamptz not null default now()
);

-- A phone that wants to be told while nobody looks at it. At most one for each guest.
create table push_subscription (
  endpoint text primary key,
  p256dh text not null,
  auth text not null,
  store_id text not null,
  table_session_id text not null,
  guest_id text not null unique,
  locale text not null,
  created_at timestamptz not null default now()
);
create index push_subscription_table_session on push_subscription (table_session_id);

-- What is still to be sent. Of one topic a phone gets the last word only.
create table push_delivery (
  id bigint generated always as identity primary key,
  endpoint text not null references push_subscription on delete cascade,
  topic text not null,
  news jsonb not null,
  revision integer not null default 1,
  attempts integer not null default 0,
  due_at timestamptz not null default now(),
  expires_at timestamptz not null,
  unique (endpoint, topic)
);
create index push_delivery_due on push_delivery (due_at);
