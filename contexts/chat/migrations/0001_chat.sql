-- Which conversations there are, as ordering tells it; what is said in them lies in the log of messages.
-- opened_at is null while only others' events have told of the session.
create table conversation (
  table_session_id text primary key,
  store_id text not null,
  table_id text not null,
  table_name text,
  opened_at timestamptz,
  ended_at timestamptz,
  guests jsonb not null default '[]'
);
create index conversation_open on conversation (store_id) where ended_at is null;
create index conversation_ended on conversation (ended_at) where ended_at is not null;

create table dining_table (
  table_id text primary key,
  store_id text not null,
  name text not null,
  changed_at timestamptz not null
);
