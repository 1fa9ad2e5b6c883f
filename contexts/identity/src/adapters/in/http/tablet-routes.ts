import {
  CheckTabletPin,
  MAY,
  SetTabletPin,
  TabletPinState,
  TabletPlace,
  type Principal,
} from '@hiorder/contracts';
import type { Http } from '@hiorder/http';
import type { FastifyRequest } from 'fastify';
import type { TabletPins } from '../../../application/ports/tablet-pins.ts';
import type { checkTabletPin, setTabletPin } from '../../../application/tablet-pin.ts';
import { problemOf } from './refusals.ts';

export interface TabletRoutes {
  readonly tabletPins: TabletPins;
  readonly setTabletPin: ReturnType<typeof setTabletPin>;
  readonly checkTabletPin: ReturnType<typeof checkTabletPin>;
}

const tags = ['tables'];
const storeOf = (request: FastifyRequest): string => (request.claims as unknown as Principal).store;

/** Tablets that stand on tables: staff lock them to their table, and leave them, with the store's PIN. */
export function addTabletRoutes(http: Http, o: TabletRoutes): void {
  http.get(
    '/api/tablet-pin',
    {
      schema: { response: { 200: TabletPinState } },
      config: { auth: MAY['tables.see'], docs: { summary: 'Whether tablets on tables have a PIN', tags } },
    },
    async (request) => ({ set: (await o.tabletPins.find(storeOf(request))) !== undefined }),
  );

  http.put(
    '/api/tablet-pin',
    {
      schema: { body: SetTabletPin, response: { 200: TabletPinState } },
      config: {
        auth: MAY['tables.manage'],
        docs: {
          ...{ summary: 'Set the PIN of the tablets on tables', tags },
          problems: { 409: ['tablet-pin-too-simple'] },
        },
      },
    },
    async (request) => {
      const done = await o.setTabletPin(storeOf(request), request.body.pin);
      if (!done.ok) throw problemOf(done.error);
      return { set: true };
    },
  );

  http.post(
    '/api/tablet-pin/check',
    {
      schema: { body: CheckTabletPin, response: { 200: TabletPlace } },
      config: {
        // On the tablet nobody is signed in: the code says whose it is, the PIN that staff hold it.
        auth: 'public',
        docs: {
          ...{ summary: 'Lock a tablet to its table, or leave it: whether staff hold it', tags },
          description:
            'Changes nothing but the count of wrong tries, so an Idempotency-Key has no meaning here.',
          problems: {
            403: ['tablet-pin-wrong'],
            404: ['table-code-unknown'],
            409: ['tablet-pin-not-set'],
            429: ['too-many-attempts'],
          },
        },
      },
    },
    async (request) => {
      const checked = await o.checkTabletPin(request.body);
      if (!checked.ok) throw problemOf(checked.error);
      const { store, table } = checked.value;
      const { id, name, locale, accent } = store;
      return { store: { id, name, locale, accent }, table: { id: table.id, name: table.name } };
    },
  );
}
