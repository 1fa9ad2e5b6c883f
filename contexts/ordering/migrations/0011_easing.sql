-- Softer steps than a pause: guests are told to wait longer, or order nothing of some categories.
alter table ordering_policy
  add column wait_since timestamptz,
  add column wait_ends_at timestamptz,
  add column wait_extra_minutes int check (wait_extra_minutes between 1 and 240),
  add column held_since timestamptz,
  add column held_ends_at timestamptz,
  add column held_categories jsonb,
  add check ((wait_since is null) = (wait_extra_minutes is null)),
  add check ((held_since is null) = (held_categories is null));
create index ordering_policy_wait_over on ordering_policy (wait_ends_at) where wait_ends_at is not null;
create index ordering_policy_hold_over on ordering_policy (held_ends_at) where held_ends_at is not null;

-- Null: menu has not told since this column is here; it does so by itself (its job `tell-items-again`).
alter table menu_item add column category_id text;
