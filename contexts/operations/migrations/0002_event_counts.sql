-- How many events each aggregate has published: the `sequence` of its last one.
alter table ticket add column event_count bigint not null default 0;
alter table table_tile add column event_count bigint not null default 0;
