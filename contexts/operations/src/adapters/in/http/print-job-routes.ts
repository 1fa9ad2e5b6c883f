import { Id, MAY, PrintJobList, PrintTicket } from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import type { UnitOfWork } from '@hiorder/kernel';
import Type from 'typebox';
import type { OperationsDependencies } from '../../../application/dependencies.ts';
import { dismissJob } from '../../../application/printing/dismiss-job.ts';
import { printTicket } from '../../../application/printing/print-by-hand.ts';
import { previewSlip } from '../../../application/queries/preview-slip.ts';
import { principalOf } from './caller.ts';
import { printProblem } from './print-problems.ts';
import { jobView } from './print-views.ts';

const tags = ['printing'];
const OfOrder = Type.Object({ orderId: Id });
const Wanted = Type.Object({ printerId: Type.Optional(Id) }, { additionalProperties: false });
const Query = Type.Object(
  { orderId: Type.Optional(Id), printerId: Type.Optional(Id) },
  { additionalProperties: false },
);
const picture = { description: 'The ticket', content: { 'image/png': { schema: {} } } };
const auth = MAY['orders.handle'];

export function printJobRoutes(http: Http, deps: OperationsDependencies, unitOfWork: UnitOfWork): void {
  listRoute(http, deps);
  dismissRoute(http, deps);
  printRoute(http, deps);
  previewRoute(http, deps, unitOfWork);
}

function listRoute(http: Http, deps: OperationsDependencies): void {
  http.get(
    '/api/print-jobs',
    {
      schema: { querystring: Query, response: { 200: PrintJobList } },
      config: {
        auth,
        docs: {
          summary: 'The tickets of an order or a printer; without either, those on the board that failed',
          tags,
        },
      },
    },
    async (request) => {
      const query = { storeId: principalOf(request).store, ...request.query };
      return { items: (await deps.printJobs.list(query)).map(jobView) };
    },
  );
}

function dismissRoute(http: Http, deps: OperationsDependencies): void {
  http.post(
    '/api/print-jobs/:id/dismiss',
    {
      schema: { params: Type.Object({ id: Id }), response: { 204: Type.Null() } },
      config: {
        ...{ auth, idempotency: 'accepted' },
        docs: {
          summary: 'A ticket that failed has been looked after',
          ...{ tags, problems: { 404: ['print-job-not-found'] } },
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const ref = { storeId: principalOf(request).store, jobId: request.params.id };
        const dismissed = await dismissJob(deps, tx, ref);
        return dismissed.ok ? { status: 204 } : printProblem(dismissed.error);
      }),
  );
}

function printRoute(http: Http, deps: OperationsDependencies): void {
  http.post(
    '/api/tickets/:orderId/print',
    {
      schema: {
        ...{ params: OfOrder, body: Type.Optional(PrintTicket) },
        response: { 204: Type.Null({ description: 'It is on its way to the printer' }) },
      },
      config: {
        ...{ auth, idempotency: 'accepted', priority: 'high' },
        docs: {
          summary: 'Print an order’s ticket; marked where one may be on paper already',
          ...{ tags, problems: { 404: ['ticket-not-found', 'printer-not-found'], 409: ['no-printer'] } },
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const order = { storeId: principalOf(request).store, orderId: request.params.orderId };
        const printed = await printTicket(deps, tx, { ...order, ...request.body });
        return printed.ok ? { status: 204 } : printProblem(printed.error);
      }),
  );
}

function previewRoute(http: Http, deps: OperationsDependencies, unitOfWork: UnitOfWork): void {
  http.get(
    '/api/tickets/:orderId/slip.png',
    {
      schema: { params: OfOrder, querystring: Wanted, response: { 200: picture } },
      config: {
        auth,
        docs: {
          summary: 'An order’s ticket, dot for dot as a printer prints it',
          ...{ tags, problems: { 404: ['ticket-not-found'] } },
        },
      },
    },
    async (request, reply) => {
      const order = { storeId: principalOf(request).store, orderId: request.params.orderId };
      const shown = await unitOfWork.transaction((tx) =>
        previewSlip(deps, tx, { ...order, ...request.query }),
      );
      if (!shown) throw printProblem({ code: 'ticket-not-found' });
      const png = await deps.slipImages.png(await deps.slipImages.raster(shown.slip, shown.paper));
      return reply.type('image/png').header('cache-control', 'no-store').send(Buffer.from(png));
    },
  );
}
