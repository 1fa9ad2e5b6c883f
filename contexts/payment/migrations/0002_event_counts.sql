-- How many events a payment has published: the `sequence` of its last one.
alter table payment add column event_count bigint not null default 0;
