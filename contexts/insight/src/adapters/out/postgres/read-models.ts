/**
 * What is made of the log, and is made again when the log is read again. Not among them: the audit trail, which is only
 * added to and knows each event by its id, and `popularity`, whose versions go on, so that no ETag comes twice.
 */
export const insightReadModels: readonly string[] = [
  ...['order_fact', 'party_fact'],
  ...['sales_hour', 'item_day', 'option_day', 'table_day', 'payment_day', 'loss_day'],
  ...['basket_span', 'item_span', 'pair_span'],
  ...['store', 'menu_item', 'item_stock', 'category', 'dining_table'],
  'audit_state',
];
