-- A slip that says: what lies there is not to be cooked any more. One for each printer that has printed the ticket.
alter table print_job add column cancels boolean not null default false;
drop index print_job_once;
create unique index print_job_once on print_job (order_id, printer_id, cancels, copy);
