-- When options that are sold out for a time are looked after, and when the store's business day ends.
create table option_to_put_back (
  store_id text not null references store (id),
  option_id text not null,
  until timestamptz not null,
  primary key (store_id, option_id)
);
create index option_to_put_back_until on option_to_put_back (until);
-- Null: the store was registered before, and its profile has not changed since.
alter table store add column time_zone text, add column day_ends_at text;
