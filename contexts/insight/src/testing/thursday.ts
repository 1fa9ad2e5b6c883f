import * as told from './told-events.ts';

export const STORE = 'moonlight';
/** Thursday, 12 March 2026, in Seoul. */
export const thursdayAt = (time: string, day = 12): string =>
  new Date(`2026-03-${String(day).padStart(2, '0')}T${time}:00+09:00`).toISOString();

export function menuAndFloor() {
  return [
    told.registered(STORE),
    told.category(STORE, 'meals', '식사'),
    told.category(STORE, 'drinks', '술', 1),
    told.category(STORE, 'sweets', '후식', 2),
    told.dish(STORE, 'stew', {
      name: '김치찌개',
      english: 'Kimchi Stew',
      categoryId: 'meals',
      options: ['cheese'],
    }),
    told.dish(STORE, 'rice', { name: '=공기밥', categoryId: 'meals' }),
    told.dish(STORE, 'soju', { name: '소주, 360ml', categoryId: 'drinks' }),
    told.dish(STORE, 'cake', { name: '케이크', categoryId: 'sweets' }),
    told.tableIs(STORE, 'table-7', '7'),
    told.tableIs(STORE, 'table-8', '8'),
  ];
}

/** A lunch of three, of which a part is paid back; an evening of two, half of it cancelled; a bottle after midnight. */
export function thursday() {
  const lunch = told.party(STORE, 'lunch', 'table-7');
  const evening = told.party(STORE, 'evening', 'table-8');
  const stew = { itemId: 'stew', unitPrice: 14_000, quantity: 2, options: ['cheese'] };
  return [
    told.opened(lunch, thursdayAt('11:50')),
    told.joined(lunch, 3, thursdayAt('11:51')),
    told.placed(lunch, 'lunch-1', {
      ...{ at: thursdayAt('12:00'), lines: [stew, { itemId: 'rice', unitPrice: 1_000, quantity: 4 }] },
    }),
    told.approved(lunch, 'lunch-1', { amount: 32_000, method: '카드', at: thursdayAt('12:00') }),
    told.moved(lunch, 'lunch-1', 'accepted', thursdayAt('12:01')),
    told.moved(lunch, 'lunch-1', 'ready', thursdayAt('12:11')),
    told.refundAsked(lunch, 'lunch-1', { amount: 8_000, reason: '식었어요', at: thursdayAt('12:30') }),
    told.refunded(lunch, 'lunch-1', { amount: 8_000, refunded: 8_000, at: thursdayAt('12:31') }),
    told.opened(evening, thursdayAt('18:00')),
    told.joined(evening, 2, thursdayAt('18:00')),
    told.placed(evening, 'evening-1', {
      at: thursdayAt('18:05'),
      lines: [{ itemId: 'stew', unitPrice: 12_000 }],
    }),
    told.approved(evening, 'evening-1', { amount: 12_000, method: '카드', at: thursdayAt('18:05') }),
    told.placed(evening, 'evening-2', {
      at: thursdayAt('18:10'),
      lines: [{ itemId: 'cake', unitPrice: 20_000 }],
    }),
    told.approved(evening, 'evening-2', { amount: 20_000, method: '카드', at: thursdayAt('18:10') }),
    told.cancelled(evening, 'evening-2', { at: thursdayAt('18:11'), reason: '품절' }),
    told.closed(evening, thursdayAt('19:30')),
    told.placed(lunch, 'night-1', {
      ...{ at: thursdayAt('01:00', 13), paid: false, lines: [{ itemId: 'soju', unitPrice: 5_000 }] },
    }),
  ];
}

export function weekBefore() {
  const party = told.party(STORE, 'before', 'table-7');
  const lines = [{ itemId: 'stew', unitPrice: 12_000 }];
  return [told.placed(party, 'before-1', { at: thursdayAt('12:00', 5), lines })];
}
