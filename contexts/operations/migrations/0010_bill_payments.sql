-- What parties pay, or are about to pay, towards all of their orders.
create table bill_payment (
  bill_payment_id text primary key,
  store_id text not null,
  table_session_id text not null,
  status text not null,
  amount bigint not null,
  refunded bigint not null default 0
);
create index bill_payment_of_session on bill_payment (table_session_id);
