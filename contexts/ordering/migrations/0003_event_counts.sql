-- How many events each aggregate has published: the `sequence` of its last one.
alter table customer_order add column event_count bigint not null default 0;
alter table table_session add column event_count bigint not null default 0;
alter table stock add column event_count bigint not null default 0;
alter table ordering_policy add column event_count bigint not null default 0;
