-- When guests may order an item, by the store's clock; null: always.
alter table menu_item add column available_hours jsonb;
