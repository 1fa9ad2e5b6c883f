-- Whether guests of a store that is paid first may pay at the counter instead.
alter table ordering_policy add column counter_payment boolean not null default false;
create index customer_order_at_counter on customer_order (store_id, submitted_at)
  where status = 'awaiting-payment' and provider = 'counter';
