import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import { key, type Answer, type Caller } from '../../support/api.ts';
import { operationsOf, placesOf, type OpenApi, type Schema } from '../../support/open-api.ts';
import {
  addToCart,
  isMain,
  menuOf,
  requiredOptions,
  type GuestCaller,
  type Installation,
} from '../../support/people.ts';
import { withValue } from '../bad-input/samples.ts';
import { SHARED_OPTIONS } from './bodies.ts';
import type { People } from './things.ts';

type Body = Record<string, unknown>;

/** Somebody who may do what an operation does, but with things of their own. */
interface Stranger {
  readonly who: Caller;
  /** By the collection that a path begins with. */
  readonly own: Readonly<Record<string, string>>;
  /** What they would be allowed to send. */
  readonly bodies: Readonly<Record<string, Body>>;
  /** Things of others, by the member that names such a thing. */
  readonly foreign: Readonly<Record<string, string>>;
}

/** Members that name a thing, wherever they stand; what a client makes up itself names none. */
const idsOf = (schema: Schema): readonly (readonly string[])[] =>
  placesOf(schema)
    .filter((one) => one.schema.type === 'string' && /(^| )id$|Ids?$/.test(nameOf(one.path)))
    .map(({ path }) => path)
    .filter((path) => nameOf(path) !== 'clientId');

/** `categoryId`; and `options id` where only what is around it says what it is. */
function nameOf(path: readonly string[]): string {
  const names = path.filter((step) => step !== '0');
  return names.at(-1) === 'id' ? names.slice(-2).join(' ') : (names.at(-1) ?? '');
}

/** Sends every id that a body can name, as one of somebody else; answers what became of each. */
export async function sendForeignIds(
  document: OpenApi,
  strangers: Readonly<Record<'guest' | 'owner', Stranger>>,
): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const { method, path, operation } of operationsOf(document)) {
    const schema = operation.requestBody?.content['application/json']?.schema;
    const role = (['guest', 'owner'] as const).find((one) => operation['x-roles']?.includes(one));
    if (!schema || !role) continue;
    const { who, own, bodies, foreign } = strangers[role];
    for (const at of idsOf(schema)) {
      const name = `${method} ${path}`;
      const id = foreign[nameOf(at)];
      assert.ok(id, `the test knows nothing of others for ${name} /${at.join('/')}`);
      const address = path.replace(/\{\w+\}/, own[path.split('/{')[0] ?? ''] ?? 'none');
      assert.ok(!address.includes('/none'), `the test knows nothing of their own for ${name}`);
      const answer = await who.send(method, address, withValue(schema, bodies[name] ?? {}, at, id), key());
      told[`${name} /${at.join('/')}`] = wordFor(answer);
    }
  }
  return told;
}

function wordFor({ status, body }: Answer): string {
  const codes = (body?.violations ?? []).map((one: { code: string }) => one.code);
  return [status, body?.code, ...codes].filter(Boolean).join(' ');
}

/** With a menu, a table and an order of their own; `people` are those whose things they name. */
export async function ownerWith(who: Caller, people: People): Promise<Stranger> {
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await who.post(path, body, key());
    assert.equal(answer.status, 201, answer.text);
    return answer.body.id;
  };
  const category = await made('/api/menu/categories', { name: { ko: '우리 것' } });
  const item = { categoryId: category, name: { ko: '국밥' }, price: { amount: 9_000, currency: 'KRW' } };
  const itemId = await made('/api/menu/items', item);
  const group = await made('/api/menu/option-groups', SHARED_OPTIONS);
  const [table] = (await who.get('/api/tables')).body.items;
  const order = { tableId: table.id, lines: [{ itemId, quantity: 1, options: [] }] };
  const ticket = await eventually(() => made('/api/staff-orders', order));
  await eventually(async () => assert.equal((await who.get('/api/tickets')).body.items.length, 1));
  return {
    who,
    own: {
      ...{ '/api/menu/categories': category, '/api/menu/items': itemId, '/api/menu/option-groups': group },
      ...{ '/api/tables': table.id, '/api/tickets': ticket },
    },
    bodies: {
      'POST /api/menu/items': { ...item, optionGroups: [SHARED_OPTIONS] },
      'PATCH /api/menu/items/{id}': { optionGroups: [SHARED_OPTIONS] },
      'PUT /api/service-call-kinds': { items: [{ name: { ko: '젓가락' } }] },
      'PUT /api/kitchen-settings': OWN_REASONS,
      'PATCH /api/menu/option-groups/{id}': SHARED_OPTIONS,
      'POST /api/menu/option-groups': SHARED_OPTIONS,
      'POST /api/staff-orders': order,
      'POST /api/tickets/{orderId}/status': { status: 'rejected' },
    },
    foreign: await idsOfStore(people),
  };
}

const OWN_REASONS = { rejectReasons: [{ name: { ko: '우리 가게만의 이유' } }] };

async function idsOfStore({ guest, staff }: People): Promise<Record<string, string>> {
  const list = async (who: Caller, path: string, name = 'items') => (await who.get(path)).body[name];
  const items = await list(staff, '/api/menu/items');
  const { id, categoryId, optionGroups } = items.find((one: Body) => (one.optionGroups as []).length > 0);
  const [{ id: groupId, options }] = optionGroups;
  const settings = await staff.send('PUT', '/api/kitchen-settings', OWN_REASONS);
  const kinds = await staff.send('PUT', '/api/service-call-kinds', { items: [{ name: { ko: '앞접시' } }] });
  for (const answer of [settings, kinds]) assert.equal(answer.status, 200, answer.text);
  const [shared] = await list(staff, '/api/menu/option-groups');
  return {
    ...{ categoryId, categoryIds: categoryId, itemId: id, itemIds: id, groupId, optionIds: options[0].id },
    ...{ 'optionGroups id': shared.id, 'options id': shared.options[0].id },
    ...{ tableId: guest.session.table.id, toTableId: guest.session.table.id },
    printerId: (await list(staff, '/api/printers'))[0].id,
    billPaymentId: (await list(guest, '/api/bill', 'payments'))[0].id,
    'rejectReasons id': settings.body.rejectReasons[0].id,
    reasonId: settings.body.rejectReasons[0].id,
    'items id': kinds.body.items[0].id,
  };
}

/** At another table, with a line in the cart; `elsewhere` is the menu of another store. */
export async function guestWith(
  server: Installation,
  who: GuestCaller,
  { people, elsewhere }: { people: People; elsewhere: Stranger },
): Promise<Stranger> {
  const main = (await menuOf(server)).find(isMain);
  const { lines } = (await addToCart(who, main)).body;
  const line = { itemId: main.id, quantity: 1, options: requiredOptions(main) };
  const [theirs] = (await people.guest.get('/api/cart')).body.lines;
  return {
    who,
    own: { '/api/cart/lines': lines[0].id },
    bodies: { 'POST /api/cart/lines': line, 'POST /api/bill/payments': { method: 'counter' } },
    foreign: {
      ...{ lineIds: theirs.id, itemId: elsewhere.own['/api/menu/items'] ?? '' },
      groupId: elsewhere.own['/api/menu/option-groups'] ?? '',
      optionIds: theirs.id,
    },
  };
}
