-- What staff type on a tablet that stands on a table, to lock it to that table and to leave it again. One a store.
create table tablet_pin (
  store_id text primary key references store (id),
  pin_hash text not null,
  changed_at timestamptz not null
);
