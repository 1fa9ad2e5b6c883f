-- What an order owes. The row is also the lock: money of one order is decided one thing after another.
create table payable (
  order_id text primary key,
  store_id text not null,
  amount bigint not null check (amount >= 0),
  currency text not null,
  closed text check (closed in ('expired', 'cancelled')),
  created_at timestamptz not null default now()
);

-- Every attempt to pay, written before the provider is asked.
create table payment (
  id text primary key,
  order_id text not null references payable (order_id),
  store_id text not null,
  provider text not null,
  payment_key text not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  state text not null check (state in ('requested', 'confirming', 'approved', 'declined', 'failed',
                                       'refunding', 'partially-refunded', 'refunded')),
  attempts integer not null,
  requested_at timestamptz not null,
  approved_at timestamptz,
  method text,
  code text,
  message text,
  owed boolean not null,
  version integer not null,
  correlation_id text not null,
  causation_id text not null,
  traceparent text not null,
  -- who is asking the provider about it, and when it is to be asked again
  lease_token text,
  lease_until timestamptz,
  tries integer not null default 0,
  refusals integer not null default 0,
  next_try_at timestamptz not null,
  -- one consent of a guest pays one order, once
  unique (provider, payment_key),
  check ((approved_at is not null) = (state in ('approved', 'refunding', 'partially-refunded', 'refunded')))
);
create unique index payment_one_open_per_order on payment (order_id) where state in ('requested', 'confirming');
create index payment_of_order on payment (order_id, requested_at, id);
create index payment_due on payment (next_try_at) where state in ('requested', 'confirming');

-- Money on its way back, written before the provider is asked.
create table refund (
  id text primary key,
  payment_id text not null references payment (id),
  amount bigint not null check (amount > 0),
  reason text not null,
  cause text not null check (cause in ('order', 'staff')),
  state text not null check (state in ('pending', 'done', 'refused')),
  position integer not null,
  requested_at timestamptz not null,
  settled_at timestamptz,
  code text,
  correlation_id text not null,
  causation_id text not null,
  traceparent text not null,
  lease_token text,
  lease_until timestamptz,
  tries integer not null default 0,
  refusals integer not null default 0,
  next_try_at timestamptz not null,
  unique (payment_id, position)
);
create index refund_due on refund (next_try_at) where state = 'pending';
