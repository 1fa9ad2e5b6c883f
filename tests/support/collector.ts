import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually, type Wire } from '@hiorder/testing';

export interface Span {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly attributes: ReadonlyMap<string, unknown>;
}

export interface Collector {
  readonly url: string;
  readonly spans: readonly Span[];
  /** Waits until one of that name has come in the trace. */
  spanOf(traceId: string, name: RegExp): Promise<Span>;
  close(): Promise<void>;
}

/** Takes OTLP over HTTP as any collector does. */
export async function startCollector(): Promise<Collector> {
  const spans: Span[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      spans.push(...spansOf(JSON.parse(Buffer.concat(chunks).toString())));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    spanOf: (traceId, name) =>
      eventually(
        () => {
          const found = spans.find((span) => span.traceId === traceId && name.test(span.name));
          if (found) return found;
          const names = spans.filter((span) => span.traceId === traceId).map((span) => span.name);
          throw new Error(`no span ${String(name)} among ${names.join(', ')}`);
        },
        { timeoutMs: 30_000 },
      ),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const spansOf = (body: Wire): Span[] =>
  body.resourceSpans.flatMap(({ resource, scopeSpans }: Wire) =>
    scopeSpans.flatMap((scope: Wire) =>
      scope.spans.map((span: Wire) => ({
        ...{ name: span.name, traceId: span.traceId, spanId: span.spanId },
        parentSpanId: span.parentSpanId || undefined,
        service: attributesOf(resource.attributes).get('service.name'),
        attributes: attributesOf(span.attributes),
      })),
    ),
  );

const attributesOf = (list: readonly { key: string; value: object }[]): Map<string, unknown> =>
  new Map(list.map(({ key, value }) => [key, Object.values(value)[0]]));
