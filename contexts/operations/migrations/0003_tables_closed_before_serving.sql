-- Why and how a party's table was closed: the kitchen sees it on what it has not served yet.
alter table table_session
  add column close_forced boolean not null default false,
  add column close_reason text;

-- Taken off the board by staff; the why is in content.
alter table ticket add column dismissed boolean not null default false;
