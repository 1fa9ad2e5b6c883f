-- A refund may have been made at the provider's desk before we knew of the payment.
alter table refund drop constraint refund_cause_check;
alter table refund add constraint refund_cause_check check (cause in ('order', 'staff', 'provider'));
