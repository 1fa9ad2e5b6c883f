import assert from 'node:assert/strict';
import { eventually, type Wire } from '@hiorder/testing';
import { slipImages } from '../adapters/out/slips/slip-images.sharp.ts';
import type { Raster } from '../domain/printing/raster.ts';
import { cancellationSlip, ticketSlip, type Slip } from '../domain/printing/slip.ts';
import { startOperations, tokenOf, type Answer, type OperationsFixture } from './operations-fixture.ts';
import { printerStandIn, type PrinterStandIn } from './printer-stand-in.ts';
import { ordered } from './sample-orders.ts';
import { added, opened, registered, somewhere, type Place } from './told-events.ts';

/** Of the real clock, as lines are, while what comes after them keeps to the fixed one: enough for a busy machine. */
const PATIENT = { connectMs: 30_000, answerMs: 30_000, idleMs: 60_000, doneMs: 60_000, lastMs: 120_000 };
const WAIT = { timeoutMs: 60_000 };

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
interface ToPrint {
  readonly place: Place;
  readonly standIn: PrinterStandIn;
  readonly printer: Wire;
}

/** Stores with printers, and what tests want to know of them. */
export interface PrintShop {
  readonly operations: OperationsFixture;
  /** A store of its own with a party at table 7 and a printer. */
  printing(name: string, settings?: object): Promise<ToPrint>;
  another(place: Place, settings?: object): Promise<Omit<ToPrint, 'place'>>;
  call(place: Place, method: Method, url: string, o?: { body?: object; role?: string }): Promise<Answer>;
  jobs(place: Place, orderId?: string): Promise<Wire[]>;
  /** `<copy> <state> <failure>`, the newest first; `cancels` in place of a copy. */
  states(place: Place, orderId: string): Promise<string[]>;
  become(place: Place, orderId: string, ...wanted: string[]): Promise<void>;
  failing(place: Place): Promise<string | undefined>;
  reprint(place: Place, orderId: string): Promise<Answer>;
  /** How long a printer that was asked how it is may be silent; without a number as long as at first. */
  answerWithin(ms?: number): void;
  /** Dot for dot the ticket that `placed` asks for. */
  assertSame(printed: Raster | undefined, o?: { copy?: number; table?: string }): Promise<void>;
  assertCancels(printed: Raster | undefined, o: { time: string; reason: string }): Promise<void>;
  stop(): Promise<void>;
}

export async function printShop(): Promise<PrintShop> {
  const patience = { ...PATIENT };
  const operations = await startOperations({ printing: { anywhere: true, everyMs: 20, patience } });
  const standIns: PrinterStandIn[] = [];
  const call: PrintShop['call'] = (place, method, url, { body, role = 'manager' } = {}) =>
    operations.call(method, url, { token: tokenOf(place.storeId, role), ...(body && { body }) });
  const another: PrintShop['another'] = async (place, settings) => {
    const standIn = await printerStandIn();
    standIns.push(standIn);
    const body = { name: '주방', host: '127.0.0.1', port: standIn.port, ...settings };
    const created = await call(place, 'POST', '/api/printers', { body });
    assert.equal(created.status, 201, JSON.stringify(created.body));
    return { standIn, printer: created.body };
  };
  const jobs: PrintShop['jobs'] = async (place, orderId) =>
    (await call(place, 'GET', `/api/print-jobs${orderId ? `?orderId=${orderId}` : ''}`)).body.items;
  const states: PrintShop['states'] = async (place, orderId) =>
    (await jobs(place, orderId)).map(({ cancels, copy, state, failure }) =>
      [cancels ? 'cancels' : copy, state, failure].join(' ').trim(),
    );
  return {
    ...{ operations, call, another, jobs, states, assertSame, assertCancels },
    async printing(name, settings) {
      const place = somewhere(`print-${name}`);
      await operations.tell(registered(place), added(place), opened(place));
      return { place, ...(await another(place, settings)) };
    },
    become: (place, orderId, ...wanted) =>
      eventually(async () => assert.deepEqual(await states(place, orderId), wanted), WAIT),
    failing: async (place) => (await call(place, 'GET', '/api/printers')).body.items[0].failing?.failure,
    reprint: (place, orderId) =>
      call(place, 'POST', `/api/tickets/${orderId}/print`, { role: 'staff', body: {} }),
    answerWithin(ms = PATIENT.answerMs) {
      patience.answerMs = ms;
    },
    async stop() {
      for (const standIn of standIns) {
        standIn.drink();
        await standIn.die().catch(() => undefined);
      }
      await operations.stop();
    },
  };
}

const onPaper = (table = '7') => {
  const [line] = ordered().lines;
  return {
    order: ordered({ lines: [{ ...line!, note: '국물 넉넉히' }] }),
    ...{ tableName: table, station: null, printer: '주방', locale: 'ko', time: '03-01 12:00' },
  };
};

const assertSame: PrintShop['assertSame'] = (printed, { copy = 0, table } = {}) =>
  assertDots(printed, ticketSlip({ ...onPaper(table), copy }));
const assertCancels: PrintShop['assertCancels'] = (printed, change) =>
  assertDots(printed, cancellationSlip({ ...onPaper(), ...change }));

async function assertDots(printed: Raster | undefined, slip: Slip | undefined): Promise<void> {
  const expected = await slipImages.raster(slip!, 80);
  assert.ok(printed && printed.width === expected.width, 'nothing was printed, or on other paper');
  assert.equal(Buffer.compare(printed.bits, expected.bits), 0, 'another picture');
}
