-- Nobody works at two stores at once, also when they come to both in the same moment. Of those who do by then the
-- last one stays: they are active where they were added last.
update membership m set deactivated_at = now(), standing = gen_random_uuid()::text
where deactivated_at is null and exists (
  select from membership later
  where later.account_id = m.account_id and later.deactivated_at is null
    and (later.created_at, later.store_id) > (m.created_at, m.store_id)
);
create unique index membership_active on membership (account_id) where deactivated_at is null;
