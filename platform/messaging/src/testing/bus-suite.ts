import { afterEach, describe } from 'node:test';
import type { Database } from '@hiorder/postgres';
import type { BusAdministration, EventBus } from '../bus.ts';
import { consumerCases } from './consumer-cases.ts';
import { deliveryCases } from './delivery-cases.ts';
import { poisonCases } from './poison-cases.ts';
import { replicaCases } from './replica-cases.ts';
import { tailCases } from './tail-cases.ts';

export type AnyBus = EventBus & BusAdministration;

export interface BusHarness {
  readonly name: string;
  /** Another process' view of the same log. */
  makeBus(): Promise<AnyBus>;
  /** A fresh context database with `messagingMigrations` applied. */
  makeDatabase(): Promise<Database & { drop(): Promise<void> }>;
}

/** What the cases use: everything made is closed after the test that made it, however it ended. */
export interface Made {
  readonly makeBus: () => Promise<AnyBus>;
  readonly makeDatabase: () => Promise<Database>;
}

/** What every adapter of the port EventBus must guarantee. Topics and groups are new for every test. */
export function busSuite(harness: BusHarness): void {
  describe(`event bus: ${harness.name}`, () => {
    const buses: AnyBus[] = [];
    const drops: (() => Promise<void>)[] = [];
    const made: Made = {
      async makeBus() {
        const bus = closableOnce(await harness.makeBus());
        buses.push(bus);
        return bus;
      },
      async makeDatabase() {
        const database = await harness.makeDatabase();
        drops.push(() => database.drop());
        return database;
      },
    };
    afterEach(async () => {
      await Promise.all(buses.splice(0).map((bus) => bus.close()));
      await Promise.all(drops.splice(0).map((drop) => drop()));
    });
    describe('delivery', () => deliveryCases(made));
    describe('replicas', () => replicaCases(made));
    describe('tail', () => tailCases(made));
    describe('consumer', () => consumerCases(made));
    describe('poison', () => poisonCases(made));
  });
}

function closableOnce(bus: AnyBus): AnyBus {
  let closing: Promise<void> | undefined;
  return { ...bus, close: () => (closing ??= bus.close()) };
}
