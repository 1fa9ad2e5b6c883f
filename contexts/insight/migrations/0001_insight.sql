-- calendar: time zone and end of the business day, each from when on: [{since, timeZone, dayEndsAt}]. Empty (and no
-- currency) while only others' events have told of the store: its orders are kept and booked once it is heard of.
create table store (
  store_id text primary key,
  locale text,
  currency text,
  changed_at timestamptz,
  calendar jsonb not null default '[]'
);

-- version: grows with whatever a guest could see in the rankings.
create table popularity (
  store_id text primary key,
  version bigint not null
) with (fillfactor = 50);

create table category (
  category_id text primary key,
  store_id text not null,
  name jsonb not null,
  position integer not null,
  retired boolean not null,
  changed_at timestamptz not null
);
create index category_of_store on category (store_id);

-- options: the name of every option the item ever had, by id.
create table menu_item (
  item_id text primary key,
  store_id text not null,
  version integer not null,
  category_id text not null,
  name jsonb not null,
  course text not null,
  needs_main boolean not null,
  options jsonb not null default '{}',
  retired boolean not null
);
create index menu_item_of_store on menu_item (store_id);

create table item_stock (
  item_id text primary key,
  store_id text not null,
  sold_out boolean not null,
  sold_out_until timestamptz,
  changed_at timestamptz not null
);
create index item_stock_sold_out on item_stock (store_id) where sold_out;

create table dining_table (
  table_id text primary key,
  store_id text not null,
  name text not null,
  retired boolean not null default false,
  changed_at timestamptz not null
);
create index dining_table_of_store on dining_table (store_id);

-- What has been heard of an order, and of a party at a table, and where it is booked. What the books below hold is the
-- sum over these; at is null while nothing of it is to be booked.
create table order_fact (
  id text primary key,
  store_id text not null,
  at timestamptz,
  content jsonb not null
);
create index order_fact_in_time on order_fact (store_id, at) where at is not null;
create table party_fact (
  id text primary key,
  store_id text not null,
  at timestamptz,
  content jsonb not null
);
create index party_fact_in_time on party_fact (store_id, at) where at is not null;

-- The books. day: the store's business day; hour: on the clock of the store.
create table sales_hour (
  store_id text not null,
  day date not null,
  hour smallint not null,
  placed bigint not null,
  cancelled bigint not null,
  gross bigint not null,
  cancelled_amount bigint not null,
  given_back bigint not null,
  revenue bigint not null,
  primary key (store_id, day, hour)
) with (fillfactor = 80);
-- quantity: portions in orders not cancelled; ranked: less those in orders whose money was all given back.
create table item_day (
  store_id text not null,
  day date not null,
  item_id text not null,
  orders bigint not null,
  quantity bigint not null,
  ranked bigint not null,
  revenue bigint not null,
  accepted bigint not null,
  accept_seconds bigint not null,
  readied bigint not null,
  ready_seconds bigint not null,
  primary key (store_id, day, item_id)
) with (fillfactor = 80);
create table option_day (
  store_id text not null,
  day date not null,
  item_id text not null,
  option_id text not null,
  orders bigint not null,
  quantity bigint not null,
  revenue bigint not null,
  primary key (store_id, day, item_id, option_id)
) with (fillfactor = 80);
create table table_day (
  store_id text not null,
  day date not null,
  table_id text not null,
  orders bigint not null,
  revenue bigint not null,
  parties bigint not null,
  guests bigint not null,
  stays bigint not null,
  stay_seconds bigint not null,
  primary key (store_id, day, table_id)
) with (fillfactor = 80);
create table payment_day (
  store_id text not null,
  day date not null,
  method text not null,
  placed bigint not null,
  orders bigint not null,
  revenue bigint not null,
  given_back bigint not null,
  primary key (store_id, day, method)
) with (fillfactor = 80);
-- kind: cancelled or refunded; actor: who did it; reason: '' when none was given.
create table loss_day (
  store_id text not null,
  day date not null,
  kind text not null,
  actor text not null,
  reason text not null,
  count bigint not null,
  amount bigint not null,
  primary key (store_id, day, kind, actor, reason)
) with (fillfactor = 80);

-- What is ordered together, by spans of 30 days; two of them are kept. A basket is an order, or all that a party has
-- ordered when that was more than one order. companions: with how many others an item was in its baskets, summed; it is
-- what chance is reckoned by, since in a large basket everything is together with everything.
create table basket_span (
  store_id text not null,
  span integer not null,
  daypart text not null,
  baskets bigint not null,
  companions bigint not null,
  primary key (store_id, span, daypart)
) with (fillfactor = 80);
create table item_span (
  store_id text not null,
  span integer not null,
  daypart text not null,
  item_id text not null,
  baskets bigint not null,
  companions bigint not null,
  primary key (store_id, span, daypart, item_id)
) with (fillfactor = 80);
create table pair_span (
  store_id text not null,
  span integer not null,
  item_id text not null,
  with_item_id text not null,
  baskets bigint not null,
  primary key (store_id, span, item_id, with_item_id)
) with (fillfactor = 80);
