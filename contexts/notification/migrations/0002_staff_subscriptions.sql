-- Staff are told on their devices, too: of the whole store, each device on its own, as long as they work there and come
-- back to it. Guests have one phone at one table, as before.
alter table push_subscription
  alter column table_session_id drop not null,
  alter column guest_id drop not null,
  add column staff_id text,
  add column standing text,
  add column renewed_at timestamptz not null default now(),
  add check ((guest_id is not null and table_session_id is not null) <> (staff_id is not null));
create index push_subscription_staff on push_subscription (store_id) where staff_id is not null;
