-- Groups of options that several items have in common. Each item keeps a copy of what it has, under the same id.
create table shared_group (
  id text primary key,
  store_id text not null references store (id),
  name jsonb not null,
  min integer not null,
  max integer not null,
  options jsonb not null,
  version integer not null
);
create index shared_group_of_store on shared_group (store_id, id);
