-- Guests who also sign in, to find again what they ordered on former visits. Accounts of their own, apart from those of
-- people who work at a store: the same address may be both.
create table member (
  id text primary key,
  email text not null unique check (email = lower(email)),
  password_hash text not null,
  created_at timestamptz not null,
  event_count bigint not null default 0
);

-- Who signed in at this seat.
alter table guest add column member_id text references member;
create index guest_of_member on guest (member_id) where member_id is not null;
