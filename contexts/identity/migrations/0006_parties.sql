-- Where parties sit, as ordering tells: also those that no phone belongs to, whom only staff know of.
create table party (
  table_session_id text primary key,
  store_id text not null,
  table_id text not null
);
create index party_at on party (table_id);
insert into party (table_session_id, store_id, table_id)
select distinct on (table_session_id) table_session_id, store_id, table_id from guest where closed_at is null;
