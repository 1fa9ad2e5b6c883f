-- Where a table stands on the plan of its floor; null: nobody has put it anywhere.
alter table table_tile add column place jsonb;
