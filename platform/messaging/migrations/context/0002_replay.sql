-- An operator asks, the consumer that runs does it: there alone are the handlers.
alter table dead_letter add column replay_requested_at timestamptz;
