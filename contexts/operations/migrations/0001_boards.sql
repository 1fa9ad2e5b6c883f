create table store (
  store_id text primary key,
  currency text not null
);

-- The kitchen's copy of an order. status 'unopened': something was heard of it before order-placed arrived.
-- content: the whole aggregate; the other columns are what boards are asked by.
create table ticket (
  order_id text primary key,
  store_id text not null,
  table_id text,
  table_session_id text,
  status text not null,
  placed_at timestamptz,
  changed_at timestamptz,
  stations text[] not null default '{}',
  content jsonb not null
);
create index ticket_board on ticket (store_id, placed_at, order_id) where status in ('placed', 'accepted', 'ready');
create index ticket_finished on ticket (store_id, changed_at) where status in ('served', 'rejected', 'cancelled');
create index ticket_of_session on ticket (table_session_id);

-- opened_at is null while only others' events have told of the session.
create table table_session (
  table_session_id text primary key,
  store_id text not null,
  table_id text not null,
  noticed_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  guests jsonb not null default '[]'
);
create index table_session_open on table_session (table_id) where closed_at is null;

create table payment (
  payment_id text primary key,
  store_id text not null,
  order_id text not null,
  approved bigint not null default 0,
  refunded bigint not null default 0
);
create index payment_of_order on payment (order_id);

-- The table board. changed_at is null while only others' events have told of the table; tile: the row as it is shown.
create table table_tile (
  table_id text primary key,
  store_id text not null,
  name text not null,
  seats integer not null default 1,
  position integer not null default 0,
  changed_at timestamptz,
  retired boolean not null default false,
  shown boolean not null default false,
  tile jsonb
);
create index table_tile_board on table_tile (store_id, position, table_id) where shown;
