import assert from 'node:assert/strict';
import { glob } from 'node:fs/promises';
import { test } from 'node:test';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import type { Wire } from '@hiorder/testing';
import { CONTEXTS } from '../../apps/server/src/settings/context-names.ts';
import { ALERTS } from '../../tools/deploy/monitoring/alerts.ts';
import { askedMetrics } from '../../tools/deploy/monitoring/asked-metrics.ts';
import { PANELS } from '../../tools/deploy/monitoring/panels.ts';
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

/** Why Prometheus would not take it; it reads with the grammar of its own editor. */
function whyNot(expr: string): string | undefined {
  const wrong = new Set<string>();
  parser.parse(expr).iterate({
    enter({ type, node }) {
      if (type.isError) wrong.add('does not parse');
      const over = node.getChild('FunctionIdentifier')?.firstChild?.name ?? '';
      const ofTime = /^(Rate|Increase|.+OverTime)$/.test(over);
      if (ofTime && !node.getChild('FunctionCallBody')?.getChild('MatrixSelector'))
        wrong.add('a rate over no time');
    },
  });
  return [...wrong][0];
}

test('Prometheus can read what panels and alerts ask', () => {
  for (const [expr, why] of [
    ['sum by le (rate(x[5m]))', 'does not parse'],
    ['max by (group) (x{group=}) > 0', 'does not parse'],
    ['sum(rate(x))', 'a rate over no time'],
    ['sum by (le) (rate(x[5m])) > 2', undefined],
  ] as const)
    assert.equal(whyNot(expr), why, expr);
  const asked = [...ALERTS, ...PANELS.flatMap(({ lines }) => lines)].map(({ expr }) => expr);
  assert.ok(asked.length > 20);
  // What Grafana fills in before it asks.
  for (const expr of asked) assert.equal(whyNot(expr.replaceAll('$__rate_interval', '5m')), undefined, expr);
});
