-- How many of one dish guests may order at once; null: as many as anybody.
alter table ordering_policy add column most_per_item integer check (most_per_item between 1 and 99);
