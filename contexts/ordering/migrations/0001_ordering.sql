-- Ids are opaque text, compared byte by byte.

-- Copies of what other contexts have published; the newest news wins. They come in any order, so nothing refers to them.
create table store (
  id text collate "C" primary key,
  locale text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null,
  day_ends_at text not null check (day_ends_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  changed_at timestamptz not null
);

create table dining_table (
  store_id text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  retired boolean not null,
  changed_at timestamptz not null,
  primary key (store_id, id)
);

create table menu_item (
  store_id text collate "C" not null,
  id text collate "C" not null,
  version integer not null,
  on_sale boolean not null,
  names jsonb not null,
  price bigint not null check (price >= 0),
  course text not null check (course in ('main', 'side', 'drink', 'other')),
  needs_main boolean not null,
  once_per_table boolean not null,
  adult_only boolean not null,
  station text not null,
  option_groups jsonb not null,
  primary key (store_id, id)
);

-- Grows with every change of a store's items: whoever keeps a menu in memory compares it.
create table menu_version (
  store_id text collate "C" primary key,
  version bigint not null
);

create table ordering_policy (
  store_id text collate "C" primary key,
  payment_mode text not null check (payment_mode in ('prepay', 'postpay')),
  paused_since timestamptz,
  resumes_at timestamptz,
  pause_message text,
  check (paused_since is not null or (resumes_at is null and pause_message is null))
);
create index ordering_policy_due_to_resume on ordering_policy (resumes_at) where resumes_at is not null;

create table stock (
  store_id text collate "C" not null,
  item_id text collate "C" not null,
  quantity integer check (quantity >= 0), -- null: not counted
  sold_out boolean not null default false,
  sold_out_until timestamptz,
  primary key (store_id, item_id)
) with (fillfactor = 70);
create index stock_due_back_on_sale on stock (sold_out_until) where sold_out_until is not null;

-- One row holds what a party decides together (guests, cart, what it has ordered so far): one lock, no lost edit, and
-- one statement reads all of it as it is under that lock.
create table table_session (
  id text collate "C" primary key,
  store_id text collate "C" not null,
  table_id text collate "C" not null,
  table_name text not null,
  status text not null check (status in ('open', 'closed')),
  opened_at timestamptz not null,
  guests jsonb not null,
  cart jsonb not null,
  cart_version integer not null,
  ordered jsonb not null,
  closed_at timestamptz,
  closed_by jsonb,
  forced boolean,
  close_reason text,
  check ((status = 'closed') = (closed_at is not null and closed_by is not null and forced is not null))
) with (fillfactor = 60);
create unique index table_session_open on table_session (store_id, table_id) where status = 'open';

create table customer_order (
  id text collate "C" primary key,
  store_id text collate "C" not null,
  table_session_id text collate "C" not null references table_session (id),
  table_id text collate "C" not null,
  table_name text not null,
  ordered_by text collate "C",
  guest_name text,
  payment_mode text not null check (payment_mode in ('prepay', 'postpay')),
  currency text not null,
  total bigint not null check (total >= 0),
  status text not null check (
    status in ('awaiting-payment', 'placed', 'accepted', 'ready', 'served', 'cancelled', 'expired')
  ),
  submitted_at timestamptz not null,
  charges jsonb not null,
  history jsonb not null,
  provider text,
  expires_at timestamptz,
  attempt jsonb,
  number integer check (number >= 1),
  business_day date,
  placed_at timestamptz,
  eta_minutes integer,
  cancelled jsonb,
  expired_at timestamptz,
  check ((number is null) = (placed_at is null) and (number is null) = (business_day is null)),
  check (status not in ('placed', 'accepted', 'ready', 'served') or number is not null),
  check (status not in ('awaiting-payment', 'expired') or number is null),
  check ((status = 'awaiting-payment') = (expires_at is not null)),
  check ((status = 'cancelled') = (cancelled is not null)),
  check ((status = 'expired') = (expired_at is not null))
) with (fillfactor = 80);
create unique index customer_order_number on customer_order (store_id, business_day, number) where number is not null;
create index customer_order_of_session on customer_order (table_session_id, id);
create index customer_order_unpaid on customer_order (expires_at) where status = 'awaiting-payment';

create table order_line (
  order_id text collate "C" not null references customer_order (id),
  position smallint not null,
  id text collate "C" not null,
  item_id text collate "C" not null,
  names jsonb not null,
  course text not null,
  station text not null,
  quantity smallint not null check (quantity between 1 and 99),
  unit_price bigint not null,
  options jsonb not null,
  choices jsonb not null,
  note text,
  needs_id_check boolean not null,
  added_by text collate "C",
  added_at timestamptz not null,
  stock_taken smallint not null check (stock_taken between 0 and quantity),
  primary key (order_id, position)
);

-- The last number of a store's business day; drawn under its lock by the transaction that places the order.
create table order_number (
  store_id text collate "C" not null,
  business_day date not null,
  last integer not null check (last >= 0),
  primary key (store_id, business_day)
) with (fillfactor = 50);
