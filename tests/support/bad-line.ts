import type { TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { open, sitDown } from './browser.ts';
import { menuOf } from './people.ts';
import { startProxy, type Mishap, type Passing, type TestProxy } from './proxy.ts';
import type { TestServer } from './server.ts';

export const ORDERS = /^\/api\/orders$/;
export const overloaded = { kind: 'answer', status: 503, code: 'overloaded', retryAfter: 1 } as const;
/** Long enough to be seen on a busy machine. */
export const SOON = { ...overloaded, retryAfter: 3 };
export const cutAfter: Mishap = { kind: 'cut-after' };

/** All of them are one request, sent again. */
export const sameKey = (sent: readonly Passing[]): boolean => new Set(sent.map((one) => one.key)).size === 1;

/** A phone at a table of its own, and what lies between it and the server. */
export interface BadLine {
  readonly page: Page;
  readonly proxy: TestProxy;
  readonly place: { readonly id: string; readonly code: string };
}

/** The same with one dish in the cart, and the cart open. */
export interface SeatedGuest extends BadLine {
  /** Presses the cart's button. */
  order(): Promise<void>;
  /** The statuses of the table's orders, straight from the server. */
  statuses(): Promise<string[]>;
  orders(): Passing[];
}

interface Line {
  readonly keepAlive?: boolean;
  /** Without a worker that keeps the app. */
  readonly forgetful?: boolean;
  /** At the table of this one, whose dish is in the cart already. */
  readonly beside?: BadLine;
}

export interface BadLines {
  /** The dish that seated guests have in their cart. */
  readonly dish: string;
  /** A phone that is nowhere yet. */
  phone(t: TestContext, o?: Line): Promise<BadLine>;
  seated(t: TestContext, o?: Line): Promise<SeatedGuest>;
}

/** Guests whose phones reach the server over lines that do what a test plans. */
export async function badLines(server: TestServer, browser: Browser): Promise<BadLines> {
  const menu = await menuOf(server);
  const dish = menu.find(
    (one) => one.course === 'main' && !one.soldOut && one.optionGroups.length === 0,
  ).name;
  let table = 0;

  async function phone(t: TestContext, o: Line = {}): Promise<BadLine> {
    const proxy = await startProxy(server.baseUrl, { keepAlive: o.keepAlive ?? false });
    const place = o.beside?.place ?? server.demo().tables[table++]!;
    const { page, context } = await open(browser, 'phone', { forgetful: o.forgetful ?? false });
    t.after(async () => {
      await context.close();
      await proxy.close();
    });
    return { page, proxy, place };
  }

  async function seated(t: TestContext, o: Line = {}): Promise<SeatedGuest> {
    const line = await phone(t, o);
    const { page, proxy, place } = line;
    await sitDown(page, `${proxy.url}/t/${place.code}`);
    if (!o.beside) {
      await page
        .getByRole('button', { name: `${dish} 담기` })
        .first()
        .click();
      await page.getByText(`${dish} 담았어요`).waitFor();
    }
    await page.goto(`${proxy.url}/cart`);
    return {
      ...line,
      order: () => page.getByRole('button', { name: /주문하기/ }).click(),
      orders: () => proxy.seen('POST', ORDERS),
      async statuses() {
        const rows = await server.query<{ status: string }>(
          'ordering',
          `select status from customer_order where table_id = $1 order by id`,
          [place.id],
        );
        return rows.map((row) => row.status);
      },
    };
  }

  return { dish, phone, seated };
}
