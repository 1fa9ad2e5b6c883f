import assert from 'node:assert/strict';
import { ALERTS } from '../../../tools/deploy/monitoring/alerts.ts';
import { PANELS } from '../../../tools/deploy/monitoring/panels.ts';
import type { TestCluster } from '../../support/cluster.ts';

const SELECTOR = /\b((?:hiorder|http|grpc|process)_[a-z_]+)(?:\{([^}]*)\})?/g;
const GROUPED_BY = /\bby \(([^)]*)\)/g;
const MATCHER = /(\w+)(=~|!~|!=|=)"([^"]*)"/g;

/** All that the dashboard and the alerts ask for is told by some process, under the labels by which they ask for it. */
export async function everythingIsMeasured({ crew }: TestCluster): Promise<void> {
  const told = await Promise.all(
    crew.members
      .filter(({ runs }) => runs !== 'sandbox')
      .map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()),
  );
  const lines = told.flatMap((text) => text.split('\n'));
  const asked = [
    ...PANELS.flatMap(({ title, lines: some }) => some.map(({ expr }) => ({ what: title, expr }))),
    ...ALERTS.map(({ alert, expr }) => ({ what: alert, expr })),
  ];
  for (const { what, expr } of asked) assertAnswered(lines, { what, expr });
}

function assertAnswered(lines: readonly string[], { what, expr }: { what: string; expr: string }): void {
  const groups = [...expr.matchAll(GROUPED_BY)].flatMap(([, labels = '']) => labels.split(', '));
  const selectors = [...expr.matchAll(SELECTOR)];
  assert.ok(selectors.length > 0, `${what} asks for nothing`);
  for (const [, name = '', matchers = ''] of selectors) {
    const base = name.replace(/_(bucket|count|sum)$/, '');
    assert.ok(
      lines.some((line) => line.startsWith(`# HELP ${base} `) || line.startsWith(`# HELP ${name} `)),
      `${what}: nobody tells ${name}`,
    );
    const samples = lines.filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
    // Nothing of the kind has happened yet.
    if (samples.length === 0) continue;
    const wanted = [...matchers.matchAll(MATCHER)].map(([, label, is, value]) =>
      is === '=' ? `${label}="${value}"` : `${label}="`,
    );
    const labels = [...wanted, ...groups.map((label) => `${label}="`)];
    assert.ok(
      samples.some((sample) => labels.every((label) => new RegExp(`[{,]${label}`).test(sample))),
      `${what}: ${name} is not told by ${labels.join(', ')}, but as ${samples[0]}`,
    );
  }
}
