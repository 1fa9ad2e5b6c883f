-- When the provider was last asked for the money: so long ago at least must it be before its "not found" is believed.
alter table payment add column asked_at timestamptz;
update payment set asked_at = now() where state = 'confirming';
