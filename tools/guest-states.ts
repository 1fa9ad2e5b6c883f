// Pictures of everything a guest may see, and what is plainly wrong in them.
//   node tools/guest-states.ts --out /tmp/looks             everything, at 390×844, light, Korean
//     --sizes 360x740,1180x820   --schemes light,dark   --locales ko,en   --only cart   --axe
//     --demo .hiorder/demo.json  against a server that runs already
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launch } from '../tests/support/browser.ts';
import { startServer, type Demo } from '../tests/support/server.ts';
import { callStates } from './guest-states/call-states.ts';
import { cartStates } from './guest-states/cart-states.ts';
import { chatStates } from './guest-states/chat-states.ts';
import { easingStates } from './guest-states/easing-states.ts';
import { itemStates } from './guest-states/item-states.ts';
import { menuStates } from './guest-states/menu-states.ts';
import { orderStates } from './guest-states/order-states.ts';
import { otherStates, payStates } from './guest-states/pay-states.ts';
import { pushStates } from './guest-states/push-states.ts';
import { rankingStates } from './guest-states/ranking-states.ts';
import { receiptStates } from './guest-states/receipt-states.ts';
import { recommendStates } from './guest-states/recommend-states.ts';
import { sitDown } from './guest-states/phone.ts';
import { visitStates } from './guest-states/visit-states.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/screens/states' },
    sizes: { type: 'string', default: '390x844' },
    schemes: { type: 'string', default: 'light' },
    locales: { type: 'string', default: 'ko' },
    only: { type: 'string', default: '' },
    demo: { type: 'string' },
    axe: { type: 'boolean', default: false },
  },
});

const states = [
  ...menuStates,
  ...callStates,
  ...itemStates,
  ...cartStates,
  ...chatStates,
  ...orderStates,
  ...rankingStates,
  ...recommendStates,
  ...payStates,
  ...easingStates,
  ...visitStates,
  ...receiptStates,
  ...otherStates,
  ...pushStates,
];
const wanted = states.filter((state) => new RegExp(values.only).test(state.name));
const server = values.demo ? undefined : await startServer();
const demo = server?.demo() ?? (JSON.parse(readFileSync(values.demo!, 'utf8')) as Demo);
let browser: Browser | undefined;
let table = 0;
let wrong = 0;
try {
  browser = await launch();
  for (const size of values.sizes.split(','))
    for (const scheme of values.schemes.split(','))
      for (const locale of values.locales.split(',')) {
        const directory = join(values.out, `${size}-${scheme}-${locale}`);
        mkdirSync(directory, { recursive: true });
        const [width = 390, height = 844] = size.split('x').map(Number);
        const look = { width, height, scheme: scheme as 'light' | 'dark', locale };
        const phone = await sitDown({
          browser,
          demo,
          table: demo.tables[table++ % demo.tables.length]!,
          look,
        });
        for (const state of wanted) {
          const file = join(directory, `${state.name}.png`);
          // One that cannot be had is wrong, too; the others are looked at all the same.
          const faults = await phone
            .show(state, { file, axe: values.axe })
            .catch((error: unknown) => [String(error)]);
          wrong += faults.length;
          for (const fault of faults) console.log(`${size} ${scheme} ${locale} ${state.name}: ${fault}`);
        }
        await phone.leave();
        console.log(`${directory}: ${wanted.length} states`);
      }
} finally {
  // Whatever becomes of the one, the other ends.
  const ends = await Promise.allSettled([browser?.close(), server?.destroy()]);
  for (const end of ends) if (end.status === 'rejected') console.error('not ended:', end.reason);
}
process.exit(wrong > 0 ? 1 : 0);
