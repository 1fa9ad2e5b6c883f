-- What a party pays towards the bill of its stay. The lock of the session guards them: whoever decides about one has
-- locked it before.
create table bill_payment (
  id text collate "C" primary key,
  table_session_id text collate "C" not null references table_session (id),
  store_id text collate "C" not null,
  guest_id text collate "C",
  method text not null check (method in ('online', 'counter')),
  share jsonb not null,
  line_ids jsonb not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  status text not null check (status in ('awaiting-payment', 'requested', 'paid', 'cancelled', 'expired')),
  asked_at timestamptz not null,
  charges jsonb not null,
  provider text,
  expires_at timestamptz,
  attempt jsonb,
  paid_at timestamptz,
  paid_by jsonb,
  ended_at timestamptz,
  ended_by jsonb,
  event_count bigint not null default 0,
  check ((status = 'awaiting-payment') = (expires_at is not null and provider is not null)),
  check ((status = 'paid') = (paid_at is not null and paid_by is not null)),
  check ((status in ('cancelled', 'expired')) = (ended_at is not null and ended_by is not null))
) with (fillfactor = 80);
create index bill_payment_of_session on bill_payment (table_session_id, id);
create index bill_payment_unpaid on bill_payment (expires_at) where status = 'awaiting-payment';
