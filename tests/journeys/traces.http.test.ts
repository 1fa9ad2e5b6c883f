import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startCollector, type Collector, type Span } from '../support/collector.ts';
import {
  addToCart,
  confirmPayment,
  isMain,
  machine,
  menuOf,
  payWindow,
  scan,
  submitOrder,
} from '../support/people.ts';
import { eventually } from '@hiorder/testing';
import { startServer, type TestServer } from '../support/server.ts';

let collector: Collector;
let server: TestServer;
before(async () => {
  collector = await startCollector();
  server = await startServer({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
});
after(async () => {
  await server.destroy();
  await collector.close();
});

/** The names from the first span of the way down to this one. */
function wayTo(span: Span): string[] {
  const parent = collector.spans.find(
    ({ spanId, traceId }) => traceId === span.traceId && spanId === span.parentSpanId,
  );
  return [...(parent ? wayTo(parent) : []), span.name];
}

/** A span is sent when it ends, and what is around it ends after it. */
const later = (assertion: () => void) => eventually(assertion, { timeoutMs: 30_000 });

test('one trace leads from the tap to the payment, the kitchen and the screens', async () => {
  const guest = await scan(server);
  const menu = await menuOf(server);
  await addToCart(guest, menu.find(isMain));
  const submitted = await submitOrder(guest);
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const correlationId = 'tap-42';
  const tapped = {
    ...guest,
    post: (path: string, body?: unknown, headers: Record<string, string> = {}) =>
      guest.post(path, body, {
        ...headers,
        traceparent: `00-${traceId}-b7ad6b7169203331-01`,
        'x-correlation-id': correlationId,
      }),
  };
  const paid = await confirmPayment(tapped, await payWindow(submitted.body.payment.checkoutUrl, 'approve'));
  assert.equal(paid.status, 200, paid.text);

  const confirmed = await collector.spanOf(traceId, /^POST \/internal\/payments\/confirm$/);
  await later(() =>
    assert.deepEqual(wayTo(confirmed), [
      'POST /api/orders/*',
      'POST /api/orders/:orderId/payment',
      'POST payment',
      'POST /internal/payments/confirm',
    ]),
  );
  const kitchen = await collector.spanOf(traceId, /^handle hiorder\.ordering\.order-placed/);
  await later(() => assert.equal(wayTo(kitchen)[1], 'POST /api/orders/:orderId/payment'));
  const screen = await collector.spanOf(traceId, /^tell screens ticket$/);
  await later(() =>
    assert.ok(
      wayTo(screen).some((name) => name.startsWith('handle hiorder.ordering.order-placed')),
      String(wayTo(screen)),
    ),
  );
  for (const span of [confirmed, kitchen, screen])
    assert.equal(span.attributes.get('hiorder.correlation_id'), correlationId);
});

test('an order is taken just the same while the collector is away', async () => {
  await collector.close();
  const guest = await scan(server, 1);
  const menu = await menuOf(server);
  await addToCart(guest, menu.find(isMain));
  assert.equal((await submitOrder(guest)).status, 201);
  assert.ok((await machine(server)).token);
});
