-- What waits for its payment at a table. A function, and a volatile one, because such a one sees what was committed until
-- it is called: a statement that has waited for the lock of the session would otherwise see what was there before it.
create function unpaid_orders_of(session_id text) returns jsonb
language plpgsql volatile as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('orderedBy', o.ordered_by, 'lines', l.lines)), '[]'::jsonb)
    from customer_order o
    cross join lateral (select count(*) as lines from order_line where order_id = o.id) l
    where o.table_session_id = session_id and o.status = 'awaiting-payment'
  );
end
$$;
