-- What cards say in words is in the store's language.
alter table store add column locale text not null default 'ko';
