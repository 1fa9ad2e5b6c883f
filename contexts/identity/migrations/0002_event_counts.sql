-- How many events each aggregate has published: the `sequence` of its last one.
alter table store add column event_count bigint not null default 0;
alter table store_table add column event_count bigint not null default 0;
alter table guest add column event_count bigint not null default 0;
