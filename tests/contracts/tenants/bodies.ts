/** One pixel. */
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** A group of options that dishes have in common. */
export const SHARED_OPTIONS = { name: { ko: '맵기' }, min: 0, max: 1, options: [{ name: { ko: '순한맛' } }] };

/** A body that its owner would be allowed to send, for every operation that does something to one thing. */
export const BODIES: Readonly<Record<string, object>> = {
  'POST /api/bill/payments/{billPaymentId}/confirm': { paymentKey: 'x', amount: 1 },
  'POST /api/chat/conversations/{tableSessionId}/messages': { text: '남의 것', clientId: 'c' },
  'POST /api/chat/conversations/{tableSessionId}/read': { seq: 1 },
  'PATCH /api/cart/lines/{lineId}': { quantity: 2 },
  'PATCH /api/menu/categories/{id}': { name: { ko: '남의 것' } },
  'PUT /api/menu/categories/{id}/items/order': { itemIds: [] },
  'PATCH /api/menu/option-groups/{id}': SHARED_OPTIONS,
  'PATCH /api/menu/items/{id}': { price: { amount: 1, currency: 'KRW' } },
  'PUT /api/menu/items/{id}/options/{optionId}/sold-out': { soldOut: true },
  'PUT /api/menu/items/{id}/photo': PNG,
  'POST /api/orders/{orderId}/payment': { paymentKey: 'x', amount: { amount: 1, currency: 'KRW' } },
  'POST /api/payments/{id}/refund': { reason: '남의 것' },
  'PUT /api/stock/{itemId}': { quantity: 0 },
  'PATCH /api/printers/{id}': { name: '남의 것' },
  'PATCH /api/tables/{id}': { name: '남의 것' },
  'POST /api/tables/{tableId}/close': { force: true, reason: '남의 것' },
  'POST /api/tables/{tableId}/move': { toTableId: 'nowhere' },
  'PATCH /api/staff/{id}': { role: 'staff' },
  'POST /api/tickets/{orderId}/status': { status: 'rejected', reason: '남의 것' },
};
