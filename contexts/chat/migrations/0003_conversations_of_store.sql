-- All of a store's, those of parties that are there first, then what ended last: the order of the archive.
create index conversation_of_store
  on conversation (store_id, (coalesce(ended_at, 'infinity')) desc, table_session_id desc);
