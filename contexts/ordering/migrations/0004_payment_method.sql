-- What the guest chose to pay with.
alter table customer_order add column payment_method text;
