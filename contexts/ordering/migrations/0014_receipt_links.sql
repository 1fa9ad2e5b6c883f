-- Who has this key may read the receipt of that one order, also when the stay at the table is long over.
create table receipt_link (
  order_id text collate "C" primary key references customer_order (id),
  key text not null unique check (length(key) >= 22),
  made_at timestamptz not null
);

-- Stands on receipts. Of stores from before it is filled in by the next news of their profile.
alter table store add column name text not null default '';
