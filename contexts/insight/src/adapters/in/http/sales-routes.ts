import {
  MAY,
  SALES_VIEWS,
  SalesExport,
  SalesRange,
  type Principal,
  type SalesViews,
} from '@hiorder/contracts';
import { wantedLanguage, type Http } from '@hiorder/http';
import { LOCALES } from '@hiorder/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import {
  salesByMethod,
  salesByTable,
  salesLosses,
} from '../../../application/queries/sales/by-circumstance.ts';
import { salesByCategory, salesByItem, salesByOption } from '../../../application/queries/sales/by-goods.ts';
import { salesByDay, salesByHour, salesHeatmap } from '../../../application/queries/sales/by-time.ts';
import { salesCalendar } from '../../../application/queries/sales/calendar.ts';
import { exportSales } from '../../../application/queries/sales/export/export-sales.ts';
import {
  salesQuestion,
  type SalesPorts,
  type SalesQuestion,
} from '../../../application/queries/sales/sales-question.ts';
import { salesSummary } from '../../../application/queries/sales/summary.ts';
import { salesProblem } from './problems.ts';

interface View {
  readonly summary: string;
  ask(ports: SalesPorts, question: SalesQuestion): Promise<object>;
}

const VIEWS: Readonly<Record<keyof SalesViews, View>> = {
  calendar: { summary: 'The days of the store', ask: salesCalendar },
  summary: { summary: 'Sales, and what they compare with', ask: salesSummary },
  hourly: { summary: 'Sales by hour of the day', ask: salesByHour },
  daily: { summary: 'Sales by day', ask: salesByDay },
  heatmap: { summary: 'Sales by weekday and hour', ask: salesHeatmap },
  items: { summary: 'Sales by item', ask: salesByItem },
  categories: { summary: 'Sales by category', ask: salesByCategory },
  options: { summary: 'Sales by option', ask: salesByOption },
  tables: { summary: 'Sales and parties by table', ask: salesByTable },
  payments: { summary: 'Sales by payment method', ask: salesByMethod },
  losses: { summary: 'Cancellations and refunds by reason', ask: salesLosses },
};

const docs = { tags: ['sales'], problems: { 404: ['store-unknown'] } } as const;

/** What the store of the caller has sold. */
export function salesRoutes(http: Http, ports: Parameters<typeof exportSales>[0]): void {
  for (const [view, answer] of Object.entries(SALES_VIEWS)) {
    const { summary, ask } = VIEWS[view as keyof SalesViews];
    http.get(
      `/api/sales/${view}`,
      {
        schema: { querystring: SalesRange, response: { 200: answer } },
        config: { auth: MAY['sales.see'], docs: { ...docs, summary } },
      },
      async (request, reply) => {
        const answered = await ask(ports, await questionOf(ports, request));
        return (reply as FastifyReply).header('cache-control', 'private, no-store').send(answered);
      },
    );
  }
  exportRoute(http, ports);
}

function exportRoute(http: Http, ports: Parameters<typeof exportSales>[0]): void {
  const file = Type.String({ description: 'What `view` names; a row a business day and item without it' });
  const headers = Type.Object({ 'accept-language': Type.Optional(Type.String()) });
  http.get(
    '/api/sales/export.csv',
    {
      schema: {
        querystring: SalesExport,
        headers,
        response: { 200: { description: 'UTF-8, RFC 4180', content: { 'text/csv': { schema: file } } } },
      },
      config: { auth: MAY['sales.see'], docs: { ...docs, summary: 'Sales as a file' } },
    },
    async (request, reply) => {
      const question = await questionOf(ports, request);
      const { from, to } = question.range;
      const { view = 'items' } = request.query;
      const wanted = wantedLanguage(request.headers['accept-language'], LOCALES);
      const text = await exportSales(ports, question, { view, wanted });
      const name = view === 'items' ? 'sales' : `sales-${view}`;
      return (reply as FastifyReply)
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}-${from}-${to}.csv"`)
        .header('cache-control', 'private, no-store')
        .send(text);
    },
  );
}

/** @throws ProblemError for a range that makes no sense. */
async function questionOf(
  ports: SalesPorts,
  request: FastifyRequest<{ Querystring: Type.Static<typeof SalesRange> }>,
): Promise<SalesQuestion> {
  const { store } = request.claims as unknown as Principal;
  const { from, to } = request.query;
  const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const question = await salesQuestion(ports, { ...days, storeId: store });
  if (!question.ok) throw salesProblem(question.error);
  return question.value;
}
