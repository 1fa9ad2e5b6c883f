import {
  AddPrinter,
  ChangePrinter,
  Id,
  MAY,
  PrinterList,
  PrinterView,
  PrintJobView,
} from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import Type from 'typebox';
import type { OperationsDependencies } from '../../../application/dependencies.ts';
import { printTestPage } from '../../../application/printing/print-by-hand.ts';
import { addPrinter, changePrinter, removePrinter } from '../../../application/printing/save-printer.ts';
import { principalOf } from './caller.ts';
import { printProblem } from './print-problems.ts';
import { jobView, printerView } from './print-views.ts';

const tags = ['printing'];
const params = Type.Object({ id: Id });
const manage = { auth: MAY['kitchen.manage'], idempotency: 'accepted' } as const;
const NEW = { port: 9100, station: null, paper: 80, enabled: true, answers: true } as const;

export function printerRoutes(http: Http, deps: OperationsDependencies): void {
  listRoute(http, deps);
  addRoute(http, deps);
  changeRoute(http, deps);
  removeRoute(http, deps);
  testRoute(http, deps);
}

function listRoute(http: Http, deps: OperationsDependencies): void {
  http.get(
    '/api/printers',
    {
      schema: { response: { 200: PrinterList } },
      config: { auth: MAY['orders.handle'], docs: { summary: 'The printers, and how they are', tags } },
    },
    async (request) => ({ items: (await deps.printers.list(principalOf(request).store)).map(printerView) }),
  );
}

function addRoute(http: Http, deps: OperationsDependencies): void {
  http.post(
    '/api/printers',
    {
      schema: { body: AddPrinter, response: { 201: PrinterView } },
      config: {
        ...manage,
        docs: {
          summary: 'Add a printer',
          ...{ tags, problems: { 409: ['printer-address-refused', 'too-many-printers'] } },
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const settings = { ...NEW, ...request.body };
        const added = await addPrinter(deps, tx, { storeId: principalOf(request).store, settings });
        return added.ok ? { status: 201, body: printerView(added.value) } : printProblem(added.error);
      }),
  );
}

function changeRoute(http: Http, deps: OperationsDependencies): void {
  http.patch(
    '/api/printers/:id',
    {
      schema: { params, body: ChangePrinter, response: { 200: PrinterView } },
      config: {
        ...manage,
        docs: {
          summary: 'Change a printer; what waits for one that is switched off is not printed',
          ...{ tags, problems: { 404: ['printer-not-found'], 409: ['printer-address-refused'] } },
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const ref = { storeId: principalOf(request).store, printerId: request.params.id };
        const changed = await changePrinter(deps, tx, { ref, change: request.body });
        return changed.ok ? { status: 200, body: printerView(changed.value) } : printProblem(changed.error);
      }),
  );
}

function removeRoute(http: Http, deps: OperationsDependencies): void {
  http.delete(
    '/api/printers/:id',
    {
      schema: { params, response: { 204: Type.Null({ description: 'It is gone' }) } },
      config: {
        ...manage,
        docs: { summary: 'Remove a printer', ...{ tags, problems: { 404: ['printer-not-found'] } } },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const ref = { storeId: principalOf(request).store, printerId: request.params.id };
        const removed = await removePrinter(deps, tx, ref);
        return removed.ok ? { status: 204 } : printProblem(removed.error);
      }),
  );
}

function testRoute(http: Http, deps: OperationsDependencies): void {
  http.post(
    '/api/printers/:id/test',
    {
      schema: { params, response: { 201: PrintJobView } },
      config: {
        ...manage,
        docs: {
          summary: 'Print a page to try the printer with; also on one that is switched off',
          ...{ tags, problems: { 404: ['printer-not-found'] } },
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const ref = { storeId: principalOf(request).store, printerId: request.params.id };
        const tested = await printTestPage(deps, tx, ref);
        if (!tested.ok) return printProblem(tested.error);
        const { name } = (await deps.printers.card(tx, ref)) ?? { name: '' };
        return { status: 201, body: jobView({ ...tested.value, printerName: name, doneAt: null }) };
      }),
  );
}
