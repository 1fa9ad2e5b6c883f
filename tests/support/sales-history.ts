import type { MenuItem } from '@hiorder/contracts';
import { bookDirectly, told } from '@hiorder/insight/testing';
import type { NewEvent } from '@hiorder/kernel';
import { createDatabase } from '@hiorder/postgres';
import { testAdminUrl } from '@hiorder/testing';
import { menuOf } from './people.ts';
import type { TestServer } from './server.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Of Seoul, where the demo store is. */
const AHEAD_MS = 9 * HOUR_MS;

/** How busy the store is, from eleven in the morning to midnight, of ten. */
const HOURS = [2, 8, 7, 2, 1, 1, 3, 8, 10, 9, 6, 3, 1];
const WEEKDAYS = [12, 7, 7, 8, 9, 13, 15];
const BY_CHANCE = ['변심', '재료 소진', '너무 오래 걸려요'];

/** The same numbers every time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

interface Past {
  readonly storeId: string;
  readonly tables: readonly { readonly id: string }[];
  readonly dishes: readonly MenuItem[];
  readonly random: () => number;
}

/** A party that came at `at`: what it ordered, how it paid, and when it left. */
function visit({ storeId, tables, dishes, random }: Past, n: number, at: number): NewEvent[] {
  const moment = (minutes: number): string => new Date(at + minutes * 60_000).toISOString();
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const where = told.party(storeId, `past-${n}`, pick(tables).id);
  const id = `past-order-${n}-of-${storeId}`;
  const lines = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
    // The first dishes of the menu sell best.
    const dish = dishes[Math.floor(random() * random() * dishes.length)]!;
    const options = dish.optionGroups.flatMap((group) => group.options.slice(0, 1).map((one) => one.id));
    return {
      ...{ itemId: dish.id, quantity: random() < 0.25 ? 2 : 1, unitPrice: dish.price.amount },
      options: random() < 0.4 ? options : [],
    };
  });
  const amount = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  const atCounter = random() < 0.12;
  const method = random() < 0.6 ? '카드' : '간편결제';
  const fate = random();
  const wait = 1 + random() * 3;
  return [
    told.opened(where, moment(-6)),
    told.joined(where, 1 + Math.floor(random() * 4), moment(-5)),
    told.placed(where, id, { at: moment(0), lines, paid: !atCounter }),
    ...(atCounter ? [] : [told.approved(where, id, { amount, method, at: moment(0) })]),
    ...(fate < 0.03
      ? [told.cancelled(where, id, { at: moment(2), reason: pick(BY_CHANCE) })]
      : [
          told.moved(where, id, 'accepted', moment(wait)),
          told.moved(where, id, 'ready', moment(wait + 7 + random() * 9)),
        ]),
    ...(fate > 0.985 && !atCounter
      ? [
          told.refundAsked(where, id, { amount: 5_000, reason: '음식이 식었어요', at: moment(30) }),
          told.refunded(where, id, { amount: 5_000, refunded: 5_000, at: moment(31) }),
        ]
      : []),
    told.closed(where, moment(40 + random() * 50)),
  ];
}

/** When parties came on the days before `now`, and on this one until then. */
function arrivals(now: number, o: { days: number; share: number }, random: () => number): number[] {
  const midnight = Math.floor((now + AHEAD_MS) / DAY_MS) * DAY_MS - AHEAD_MS;
  const times: number[] = [];
  for (let day = -o.days; day <= 0; day += 1) {
    const begin = midnight + day * DAY_MS;
    const weekday = WEEKDAYS[new Date(begin + AHEAD_MS).getUTCDay()]!;
    HOURS.forEach((busy, i) => {
      const parties = Math.round(((busy * weekday) / 10) * o.share * (0.8 + random() * 0.4));
      for (let n = 0; n < parties; n += 1) times.push(begin + (11 + i) * HOUR_MS + random() * HOUR_MS);
    });
  }
  return times.filter((at) => at < now).sort((a, b) => a - b);
}

/** The past of the demo store, as insight would have heard of it. `share`: how busy it was. */
export async function tellPast(server: TestServer, o: { days: number; share: number }): Promise<void> {
  const { store, tables } = server.demo();
  const random = randomOf(7);
  const dishes = (await menuOf(server)).all.slice(0, -2);
  const past: Past = { storeId: store.id, tables, dishes, random };
  const events = arrivals(Date.now(), o, random).flatMap((at, n) => visit(past, n, at));
  const [row] = await server.query<{ name: string }>('insight', 'select current_database() as name');
  const url = new URL(await testAdminUrl());
  url.pathname = `/${row?.name ?? ''}`;
  const database = createDatabase({ url: url.toString(), name: 'past', poolSize: 2 });
  try {
    await bookDirectly(database, events);
  } finally {
    await database.close();
  }
}
