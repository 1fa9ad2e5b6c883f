-- A person at a store has a name of its own in addresses and events: whose account it is, is nobody else's business.
alter table membership
  add column id text,
  -- What tokens of the present role carry: a new one for every change, so that the old ones can be refused.
  add column standing text,
  add column deactivated_at timestamptz,
  add column event_count bigint not null default 0;
update membership set id = gen_random_uuid()::text, standing = gen_random_uuid()::text;
alter table membership
  alter column id set not null,
  alter column standing set not null,
  add constraint membership_id unique (id);
create index membership_store on membership (store_id);

create table invitation (
  id text primary key,
  store_id text not null references store,
  email text not null check (email = lower(email)),
  name text,
  role text not null check (role in ('owner', 'manager', 'staff')),
  -- SHA-256 of what the link holds.
  token_hash bytea not null unique,
  invited_by text not null references account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  event_count bigint not null default 0
);
create unique index invitation_open on invitation (store_id, email)
  where accepted_at is null and withdrawn_at is null;

-- To end all sessions of one account.
create index oidc_payload_account on oidc_payload ((payload ->> 'accountId'));
