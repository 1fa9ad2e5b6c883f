-- What a store is known by: a PNG of 512 pixels at most, redrawn from what was sent. Here and not in files, so that every
-- replica has it. What it is called and how large it is stands with the store, which is read far more often.
alter table store add column logo jsonb;
create table store_logo (
  store_id text primary key references store (id),
  hash text not null,
  png bytea not null
);
