-- Since when a member sits there: names the sitting in tokens and events alike.
alter table guest add column member_since timestamptz;
update guest set member_since = now() where member_id is not null;
alter table guest add constraint guest_member_check check ((member_id is null) = (member_since is null));
