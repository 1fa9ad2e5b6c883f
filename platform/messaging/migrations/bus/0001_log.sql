-- A durable log: topics of partitions of entries with gapless positions.
create table log_topic (
  id integer generated always as identity primary key,
  name text not null unique,
  partitions integer not null check (partitions > 0)
);

-- next_position is moved under this row's lock, which is held until commit: positions become visible in order
-- and without gaps, so a reader that goes on from "position >= n" never skips one that commits later.
create table log_partition (
  id integer generated always as identity primary key,
  topic_id integer not null references log_topic,
  number integer not null,
  next_position bigint not null default 0,
  unique (topic_id, number)
) with (fillfactor = 50);

create table log_entry (
  partition_id integer not null references log_partition,
  position bigint not null,
  appended_at timestamptz not null,
  event json not null,
  primary key (partition_id, position)
);

create table consumer_group (
  id integer generated always as identity primary key,
  name text not null unique
);

create table group_position (
  group_id integer not null references consumer_group,
  partition_id integer not null references log_partition,
  position bigint not null,
  stored_at timestamptz not null default now(),
  primary key (group_id, partition_id)
) with (fillfactor = 50);

create function log_topic_open(topic_name text, partition_count integer)
returns table (id integer, number integer, next_position bigint)
language plpgsql as $$
#variable_conflict use_column
begin
  if not exists (select 1 from log_topic t where t.name = topic_name) then
    insert into log_topic (name, partitions) values (topic_name, partition_count) on conflict (name) do nothing;
    insert into log_partition (topic_id, number)
    select t.id, n from log_topic t, generate_series(0, t.partitions - 1) as n where t.name = topic_name
    on conflict (topic_id, number) do nothing;
  end if;
  return query
    select p.id, p.number, p.next_position
    from log_partition p join log_topic t on t.id = p.topic_id
    where t.name = topic_name order by p.number;
end
$$;

create function consumer_group_open(group_name text) returns integer
language plpgsql as $$
begin
  insert into consumer_group (name)
  select group_name where not exists (select 1 from consumer_group where name = group_name)
  on conflict (name) do nothing;
  return (select id from consumer_group where name = group_name);
end
$$;

-- events: a JSON array; partition_ids: where each of them goes. The notification tells "partition:next position".
create function log_append(partition_ids integer[], events json) returns void
language plpgsql as $$
begin
  -- In the order of ids, so that two publishers never deadlock.
  perform 1 from log_partition where id = any (partition_ids) order by id for update;

  insert into log_entry (partition_id, position, appended_at, event)
  select p.id, p.next_position + row_number() over (partition by p.id order by e.ordinal) - 1, clock_timestamp(), e.event
  from json_array_elements(events) with ordinality as e (event, ordinal)
  join log_partition p on p.id = partition_ids[e.ordinal];

  update log_partition p set next_position = p.next_position + added.count
  from (select id, count(*) as count from unnest(partition_ids) as id group by id) added
  where p.id = added.id;

  perform pg_notify('log', left((
    select string_agg(id || ':' || next_position, ',') from log_partition where id = any (partition_ids)
  ), 7900));
end
$$;

-- Forward only: a replica that lost its partition cannot move its successor back. Losing the newest positions in a
-- crash only means a redelivery, so this commit need not wait for the disk.
create function group_position_store(of_group integer, of_partition integer, reached bigint) returns void
language plpgsql as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  insert into group_position as g (group_id, partition_id, position) values (of_group, of_partition, reached)
  on conflict (group_id, partition_id) do update set position = excluded.position, stored_at = now()
  where g.position < excluded.position;
end
$$;

-- Its members hold the shared lock (group, 0): while there are any, nothing is forgotten and the answer is false.
create function consumer_group_rewind(group_name text) returns boolean
language plpgsql as $$
declare
  of_group integer := consumer_group_open(group_name);
begin
  if not pg_try_advisory_xact_lock(of_group, 0) then
    return false;
  end if;
  delete from group_position where group_id = of_group;
  return true;
end
$$;
