-- Since when a member sits there: names the sitting in tokens and events alike. A process of before, which still runs while
-- this one begins, writes who sits there without it.
alter table guest add column member_since timestamptz;
