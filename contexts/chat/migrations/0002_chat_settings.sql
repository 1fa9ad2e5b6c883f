-- What a store's managers wrote: its first words to guests, and its quick replies. No row: what every store begins with.
create table chat_settings (
  store_id text primary key,
  settings jsonb not null,
  changed_at timestamptz not null
);
