-- One row per Idempotency-Key and caller: the answer that a repeated request gets again.
create table idempotency_key (
  scope       text        not null, -- caller, method, route and its parameters
  key         text        not null,
  fingerprint text        not null, -- of the body
  status      smallint,             -- null while it runs
  headers     jsonb,
  body        text,
  owner       text,                 -- who runs it
  lease_until timestamptz,          -- a holder that is gone stops renewing
  created_at  timestamptz not null default now(),
  primary key (scope, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);
