-- Who changed what: written once, by the event's id, and never again.
create table audit_entry (
  id text primary key,
  store_id text not null,
  at timestamptz not null,
  area text not null check (area in ('money', 'menu', 'policy', 'people')),
  action text not null,
  actor jsonb not null,
  subject_id text not null,
  subject_name text,
  changes jsonb not null,
  details jsonb not null
);
create index audit_of_store on audit_entry (store_id, at desc, id desc);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only added to';
end
$$;
create trigger audit_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only();

-- What was last heard of each thing, to tell what changed.
create table audit_state (
  store_id text not null,
  subject_id text not null,
  name text,
  state jsonb not null,
  primary key (store_id, subject_id)
);
