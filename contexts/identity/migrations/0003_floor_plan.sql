-- Where a table stands on the plan of its floor; null: nobody has put it anywhere.
alter table store_table add column place jsonb;
