-- How many of the party's messages staff have not read, as chat told it last.
alter table table_session add column unread integer not null default 0;
