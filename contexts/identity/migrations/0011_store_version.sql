-- Which state of the profile somebody saw who changes it. A process of before, which still runs while this one begins,
-- changes it without counting.
alter table store add column version integer not null default 1;
