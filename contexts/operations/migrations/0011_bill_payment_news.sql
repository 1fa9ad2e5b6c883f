-- Which news of a payment are the newest, and how much of what was given back pays for nothing that is ordered later.
alter table bill_payment
  add column sequence bigint not null default 0,
  add column evened bigint not null default 0;
