import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newTrace, withTrace } from '@hiorder/kernel';
import { createLog, createMetrics, httpDurations } from './index.ts';

function lines() {
  const written: Record<string, unknown>[] = [];
  const destination = {
    write: (line: string) => void written.push(JSON.parse(line) as Record<string, unknown>),
  };
  return { written, log: createLog({ level: 'info', name: 'test', destination }) };
}

test('a line carries the correlation id of what it was written for, and none outside', () => {
  const { written, log } = lines();
  withTrace(newTrace('c-1'), () => log.child({ part: 'p' }).info({ a: 1 }, 'inside'));
  log.warn({}, 'outside');
  assert.equal(written[0]!['correlationId'], 'c-1');
  assert.equal(written[0]!['part'], 'p');
  assert.equal(written[0]!['level'], 'info');
  assert.equal(written[1]!['correlationId'], undefined);
});

test('secrets do not get into the log, lower levels are left out', () => {
  const { written, log } = lines();
  log.debug({}, 'not written');
  log.error({ password: 'x', request: { authorization: 'y' }, err: new Error('z') }, 'failed');
  assert.equal(written.length, 1);
  assert.equal(written[0]!['password'], '[redacted]');
  assert.deepEqual(written[0]!['request'], { authorization: '[redacted]' });
  assert.equal((written[0]!['err'] as { message: string }).message, 'z');
});

test('metrics are made once by name and read as Prometheus text', async () => {
  const metrics = createMetrics();
  metrics.counter('things_total', 'Things', ['kind']).inc({ kind: 'a' });
  metrics.counter('things_total', 'Things', ['kind']).inc({ kind: 'a' });
  metrics.gauge({ name: 'depth', help: 'Depth', collect: (gauge) => gauge.set(7) });
  httpDurations('test', metrics).observe({ method: 'GET', route: '/x/:id', status: 200 }, 0.002);
  const text = await metrics.text();
  assert.match(text, /things_total\{kind="a"\} 2/);
  assert.match(text, /depth 7/);
  assert.match(
    text,
    /http_request_duration_seconds_count\{context="test",method="GET",route="\/x\/:id",status="200"\} 1/,
  );
});
