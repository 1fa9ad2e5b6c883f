import { bomb } from '@hiorder/pictures/testing';
import type { Answer } from '../../support/api.ts';
import type { Cases, Stage } from './stage.ts';

const photo = ({ staff, main }: Stage, picture: Uint8Array, type = 'image/png'): Promise<Answer> =>
  staff.send('PUT', `/api/menu/items/${main.id}/photo`, picture, { 'content-type': type });

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const MENU: Cases = {
  'store-unknown': ({ staff }) => staff.get('/api/stores/nowhere/menu'),
  'category-unknown': ({ staff }) =>
    staff.send('PATCH', '/api/menu/categories/nowhere', { name: { ko: '전' } }),
  'category-not-empty': ({ staff, main }) => staff.send('DELETE', `/api/menu/categories/${main.categoryId}`),
  'item-unknown': ({ staff }) => staff.get('/api/menu/items/nowhere'),
  'option-unknown': ({ staff, main }) =>
    staff.send('PUT', `/api/menu/items/${main.id}/options/nowhere/sold-out`, { soldOut: true }),
  'option-group-unknown': ({ staff }) => staff.send('DELETE', '/api/menu/option-groups/nowhere'),
  'option-group-in-use': async ({ staff, main }) => {
    const options = [{ name: { ko: '곱빼기' } }];
    const group = { name: { ko: '양' }, min: 0, max: 1, options };
    const { body } = await staff.post('/api/menu/option-groups', group);
    await staff.post('/api/menu/items', {
      ...{ categoryId: main.categoryId, name: { ko: '칼국수' }, price: { amount: 9_000, currency: 'KRW' } },
      optionGroups: [{ ...group, id: body.id, options: body.options }],
    });
    return staff.send('DELETE', `/api/menu/option-groups/${body.id}`);
  },
  stale: ({ staff, main }) =>
    staff.send('PATCH', `/api/menu/items/${main.id}`, { spicy: 1 }, { 'if-match': '"999"' }),
  'menu-full': async ({ server, staff }) => {
    // A hundred, without asking for each.
    await server.query(
      'menu',
      `insert into category (id, store_id, name, position, version)
       select 'full-' || gen_random_uuid(), $1, '{"ko":"갈래"}', 1000 + n, 1 from generate_series(1, 100) n`,
      [server.demo().store.id],
    );
    return staff.post('/api/menu/categories', { name: { ko: '한 갈래 더' } });
  },
  'photo-unsupported': (stage) => photo(stage, Uint8Array.from([1, 2, 3])),
  'photo-unreadable': (stage) => photo(stage, Uint8Array.from([...PNG, ...Array<number>(64).fill(0)])),
  'photo-too-many-pixels': (stage) => photo(stage, bomb(30_000, 30_000)),
  'media-type-unsupported': (stage) => photo(stage, Uint8Array.from([1]), 'audio/mpeg'),
};
