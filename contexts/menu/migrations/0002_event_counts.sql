-- How many events a category has published: the `sequence` of its last one. An item's and a menu's is their version.
alter table category add column event_count bigint not null default 0;
