-- When all items are published once more. Where menu and ordering are renewed at once, a replica of ordering of before may
-- have heard what 0005 tells, and not kept it: an hour and a day later none is left.
create table items_retold (
  at timestamptz primary key
);
insert into items_retold (at)
  select now() + after from (values (interval '1 hour'), (interval '24 hours')) as times (after)
  where exists (select from menu_item);
