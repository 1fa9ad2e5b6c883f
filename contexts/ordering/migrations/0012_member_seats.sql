-- When a guest sat at a table as a member: what they ordered there is in the member's history. Orders themselves know
-- nothing of members, and placing one asks nothing here.
create table member_seat (
  guest_id text collate "C" not null,
  since timestamptz not null,
  -- Null: the account was deleted.
  member_id text collate "C",
  table_session_id text collate "C" not null,
  store_id text collate "C" not null,
  -- As it was called then.
  store_name text not null,
  until timestamptz,
  primary key (guest_id, since)
);
create index member_seat_of_member on member_seat (member_id, table_session_id) where member_id is not null;
create index member_seat_of_session on member_seat (table_session_id);
