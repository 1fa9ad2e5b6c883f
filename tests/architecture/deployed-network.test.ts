import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Wire } from '@hiorder/testing';
import {
  CALLS,
  CONTEXTS,
  hasDatabase,
  type ContextName,
} from '../../apps/server/src/settings/context-names.ts';
import { kindIn, text } from '../support/deployed.ts';

const isContext = (name: string): name is ContextName => (CONTEXTS as readonly string[]).includes(name);

/** Everybody but identity checks tokens with its keys. */
const callsOf = (caller: ContextName): ContextName[] => [
  ...new Set([...(CALLS[caller] ?? []), ...(caller === 'identity' ? [] : (['identity'] as const))]),
];

test('the network lets through what the context map draws, and nothing else', () => {
  const allowed = new Set<string>();
  for (const context of CONTEXTS) {
    const { ingress, egress } = kindIn(context, 'NetworkPolicy').spec;
    const names = (peers: Wire[]): string[] =>
      peers.flatMap((peer) => peer.podSelector?.matchLabels?.['app.kubernetes.io/name'] ?? []);
    for (const caller of names(ingress[0].from)) allowed.add(`${caller} → ${context}`);
    const called = egress.flatMap((rule: Wire) => names(rule.to)).filter((name: string) => isContext(name));
    for (const callee of called)
      assert.ok(
        names(kindIn(callee, 'NetworkPolicy').spec.ingress[0].from).includes(context),
        `${context} may send to ${callee}, which must let it in`,
      );
  }
  const drawn = CONTEXTS.flatMap((caller) => [
    ...(CALLS[caller] ?? []).map((callee) => `${caller} → ${callee}`),
    ...(caller === 'identity' ? [] : [`${caller} → identity`]),
  ]);
  assert.deepEqual([...allowed].toSorted(), [...new Set(drawn)].toSorted());
});

/** Whom a rule names, in words; what is wider than one of ours, or than a role, says what it is. */
const whom = ({ podSelector, namespaceSelector, ipBlock, ...more }: Wire): string => {
  const name = podSelector?.matchLabels?.['app.kubernetes.io/name'];
  const role = namespaceSelector?.matchLabels?.['hiorder.dev/role'];
  const known =
    name ?? (role && `namespace ${role}`) ?? (ipBlock && `the internet but ${ipBlock.except.length}`);
  return known && Object.keys(more).length === 0 ? known : JSON.stringify({ podSelector, namespaceSelector });
};
const rulesOf = (rules: Wire[], peers: 'from' | 'to'): string[] =>
  rules.flatMap((rule) =>
    rule[peers].flatMap((peer: Wire) =>
      rule.ports.map(({ port }: { port: number }) => `${whom(peer)} ${port}`),
    ),
  );

test('a policy opens a container for those it works with, on their ports, and for nobody else', () => {
  for (const context of CONTEXTS) {
    const { ingress, egress, policyTypes } = kindIn(context, 'NetworkPolicy').spec;
    assert.deepEqual(policyTypes, ['Ingress', 'Egress']);
    const wired = text(`apps/server/src/wiring/${context}.ts`);
    const hasGrpc = wired.includes('grpc');
    const callers = CONTEXTS.filter((caller) => callsOf(caller).includes(context));
    assert.deepEqual(
      rulesOf(ingress, 'from').toSorted(),
      [
        ...callers.map((caller) => `${caller} 8080`),
        'namespace monitoring 8080',
        ...(context === 'gateway' ? ['namespace ingress 8080'] : []),
        ...(hasGrpc ? ['namespace ingress 8090'] : []),
      ].toSorted(),
      `into ${context}`,
    );
    assert.deepEqual(
      rulesOf(egress, 'to').toSorted(),
      [
        ...callsOf(context).map((callee) => `${callee} 8080`),
        'kafka 9092',
        'namespace monitoring 4318',
        ...(hasDatabase(context) ? ['postgresql 5432'] : []),
        ...(wired.includes('redisFor(') ? ['redis 6379'] : []),
        ...(context === 'payment' || context === 'notification' ? ['the internet but 4 443'] : []),
        ...(context === 'operations' ? ['the internet but 1 9100'] : []),
      ].toSorted(),
      `out of ${context}`,
    );
  }
});
