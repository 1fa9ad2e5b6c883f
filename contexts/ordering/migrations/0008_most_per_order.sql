-- How many portions guests may order at once, of all dishes together; null: as many as anybody.
alter table ordering_policy add column most_per_order integer check (most_per_order between 1 and 999);
