-- Machines of a store list its orders, newest first.
create index customer_order_of_store on customer_order (store_id, id);
