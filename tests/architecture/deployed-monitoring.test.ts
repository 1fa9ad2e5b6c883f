import assert from 'node:assert/strict';
import { glob } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Wire } from '@hiorder/testing';
import { CONTEXTS } from '../../apps/server/src/settings/context-names.ts';
import { askedMetrics } from '../../tools/deploy/monitoring/asked-metrics.ts';
import { root, text } from '../support/deployed.ts';

async function sources(): Promise<string> {
  const texts: string[] = [];
  for await (const file of glob('{platform,contexts}/*/src/**/*.ts', { cwd: root }))
    if (!file.endsWith('.test.ts')) texts.push(text(file));
  return texts.join('\n');
}

// By which labels, the processes themselves say: tests/faults/cluster/what-is-measured.ts.
test('panels and alerts ask for metrics that the code has', async () => {
  const code = await sources();
  for (const metric of askedMetrics())
    assert.ok(code.includes(`'${metric}'`) || code.includes(`${metric}:`), metric);
});

test('a context that is gone is told, whichever it is', () => {
  const { expr } = parse(text('deploy/monitoring/alerts.yaml')).groups[0].rules.find(
    (rule: Wire) => rule.alert === 'ContextIsGone',
  );
  for (const context of CONTEXTS)
    assert.ok(expr.includes(`absent(hiorder_overload_limit{context="${context}"})`));
});
