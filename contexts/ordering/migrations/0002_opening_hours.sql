-- [{days: [1..7], from: "HH:MM", to: "HH:MM"}] in the store's time zone; null: always open.
alter table ordering_policy add column opening_hours jsonb;
