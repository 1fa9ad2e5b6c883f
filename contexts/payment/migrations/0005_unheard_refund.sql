-- When the provider was last asked under the key of now by somebody who did not hear the answer: it may be done.
alter table refund add column unheard_at timestamptz;
-- As refusals: kept for both kinds of work, asked for of refunds.
alter table payment add column unheard_at timestamptz;
