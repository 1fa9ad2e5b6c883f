import {
  MANAGERS,
  SalesByCategory,
  SalesByDay,
  SalesByHour,
  SalesByItem,
  SalesByMethod,
  SalesByOption,
  SalesByTable,
  SalesCalendar,
  SalesHeatmap,
  SalesLosses,
  SalesRange,
  SalesSummary,
  type Principal,
} from '@hiorder/contracts';
import { wantedLanguage, type Http } from '@hiorder/http';
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
import { exportSales } from '../../../application/queries/sales/export.ts';
import {
  salesQuestion,
  type SalesPorts,
  type SalesQuestion,
} from '../../../application/queries/sales/sales-question.ts';
import { salesSummary } from '../../../application/queries/sales/summary.ts';
import { LANGUAGES } from '../../../domain/language/language.ts';
import { salesProblem } from './problems.ts';

interface View {
  readonly path: string;
  readonly summary: string;
  readonly answer: Type.TSchema;
  ask(ports: SalesPorts, question: SalesQuestion): Promise<object>;
}

const VIEWS: readonly View[] = [
  { path: 'calendar', summary: 'The days of the store', answer: SalesCalendar, ask: salesCalendar },
  { path: 'summary', summary: 'Sales, and what they compare with', answer: SalesSummary, ask: salesSummary },
  { path: 'hourly', summary: 'Sales by hour of the day', answer: SalesByHour, ask: salesByHour },
  { path: 'daily', summary: 'Sales by day', answer: SalesByDay, ask: salesByDay },
  { path: 'heatmap', summary: 'Sales by weekday and hour', answer: SalesHeatmap, ask: salesHeatmap },
  { path: 'items', summary: 'Sales by item', answer: SalesByItem, ask: salesByItem },
  { path: 'categories', summary: 'Sales by category', answer: SalesByCategory, ask: salesByCategory },
  { path: 'options', summary: 'Sales by option', answer: SalesByOption, ask: salesByOption },
  { path: 'tables', summary: 'Sales and parties by table', answer: SalesByTable, ask: salesByTable },
  { path: 'payments', summary: 'Sales by payment method', answer: SalesByMethod, ask: salesByMethod },
  { path: 'losses', summary: 'Cancellations and refunds by reason', answer: SalesLosses, ask: salesLosses },
];

const docs = { tags: ['sales'], problems: { 404: ['store-unknown'] } } as const;

/** What the store of the caller has sold. */
export function salesRoutes(http: Http, ports: SalesPorts): void {
  for (const { path, summary, answer, ask } of VIEWS) {
    http.get(
      `/api/sales/${path}`,
      {
        schema: { querystring: SalesRange, response: { 200: answer } },
        config: { auth: MANAGERS, docs: { ...docs, summary } },
      },
      async (request, reply) => {
        const answered = await ask(ports, await questionOf(ports, request));
        return (reply as FastifyReply).header('cache-control', 'private, no-store').send(answered);
      },
    );
  }
  exportRoute(http, ports);
}

function exportRoute(http: Http, ports: SalesPorts): void {
  const file = Type.String({ description: 'One row a business day and item' });
  const headers = Type.Object({ 'accept-language': Type.Optional(Type.String()) });
  http.get(
    '/api/sales/export.csv',
    {
      schema: {
        querystring: SalesRange,
        headers,
        response: { 200: { description: 'UTF-8, RFC 4180', content: { 'text/csv': { schema: file } } } },
      },
      config: { auth: MANAGERS, docs: { ...docs, summary: 'Sales by day and item, as a file' } },
    },
    async (request, reply) => {
      const question = await questionOf(ports, request);
      const { from, to } = question.range;
      const text = await exportSales(
        ports,
        question,
        wantedLanguage(request.headers['accept-language'], LANGUAGES),
      );
      return (reply as FastifyReply)
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="sales-${from}-${to}.csv"`)
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
  const question = await salesQuestion(ports, { ...request.query, storeId: store });
  if (!question.ok) throw salesProblem(question.error);
  return question.value;
}
