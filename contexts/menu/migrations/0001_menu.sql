-- What the menu knows of a store, and how often what guests see has changed.
create table store (
  id text primary key,
  language text not null,
  currency text not null,
  menu_version bigint not null default 0,
  stock_version bigint not null default 0
);

create table category (
  id text primary key,
  store_id text not null references store (id),
  name jsonb not null,
  position integer not null,
  version integer not null,
  retired_at timestamptz
);
create index category_of_menu on category (store_id, position) where retired_at is null;

-- Retired rows stay: orders and statistics still speak of them.
create table menu_item (
  id text primary key,
  store_id text not null references store (id),
  category_id text not null references category (id),
  position integer not null,
  version integer not null,
  name jsonb not null,
  description jsonb not null,
  price bigint not null check (price >= 0),
  course text not null check (course in ('main', 'side', 'drink', 'other')),
  needs_main boolean not null,
  once_per_table boolean not null,
  adult_only boolean not null,
  station text not null,
  option_groups jsonb not null,
  allergens text[] not null,
  origin jsonb not null,
  spicy smallint not null check (spicy between 0 and 3),
  tags text[] not null,
  photo jsonb,
  initial_stock integer check (initial_stock >= 0),
  updated_at timestamptz not null,
  retired_at timestamptz
);
create index menu_item_of_menu on menu_item (store_id, category_id, position) where retired_at is null;

-- What ordering last said of an item. Apart from the item: selling out is not an edit of the menu.
create table item_stock (
  item_id text primary key,
  store_id text not null,
  sold_out boolean not null,
  available_from timestamptz,
  at timestamptz not null
);
