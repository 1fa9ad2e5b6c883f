-- Items to publish once more as they are: ordering has begun to ask for their category. New ones need it not.
create table item_to_tell (
  store_id text not null,
  item_id text primary key
);
insert into item_to_tell (store_id, item_id) select store_id, id from menu_item where retired_at is null;
