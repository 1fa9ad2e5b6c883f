import { CONTEXTS, type ContextName } from '../../apps/server/src/settings/context-names.ts';

/** One process of the cluster. */
export interface Member {
  /** `ordering-1`; of what there is once, `menu`. */
  readonly name: string;
  readonly runs: ContextName | 'sandbox';
  readonly port: number;
  /** Where machines call it over gRPC, if it offers that. */
  readonly grpcPort?: number;
}

/** What there is more than once: who takes orders, who shows them to the kitchen, who holds the open streams. */
const REPLICAS: Readonly<Partial<Record<ContextName, number>>> = {
  ordering: 2,
  operations: 2,
  notification: 2,
};

/** Contexts that run twice beside those that always do. */
export type Twice = readonly ContextName[];

const countOf = (context: ContextName, twice: Twice): number =>
  twice.includes(context) ? 2 : (REPLICAS[context] ?? 1);

function namesOf(context: ContextName, twice: Twice): string[] {
  const length = countOf(context, twice);
  return length === 1 ? [context] : Array.from({ length }, (_, index) => `${context}-${index + 1}`);
}

const WITH_GRPC: readonly ContextName[] = ['ordering', 'operations'];

/** How many ports a cluster needs beside the gateway's. */
export const portsBehindGateway = (twice: Twice): number =>
  [...CONTEXTS, ...WITH_GRPC].reduce((sum, context) => sum + countOf(context, twice), 0);

/** All processes in the order of their start: first one of each, what others wait for before those who wait. */
export function membersOn(ports: readonly number[], gatewayPort: number, twice: Twice = []): Member[] {
  const behind = CONTEXTS.filter((context) => context !== 'gateway');
  const all = behind.map((context) => namesOf(context, twice).map((name) => ({ name, runs: context })));
  const firsts = all.map(([first]) => first!);
  const others = all.flatMap(([, ...rest]) => rest);
  const inOrder = [{ name: 'sandbox', runs: 'sandbox' as const }, ...firsts, ...others];
  const left = [...ports];
  const next = (): number => left.shift() ?? 0;
  const hasGrpc = (runs: Member['runs']): boolean => (WITH_GRPC as readonly string[]).includes(runs);
  const members = inOrder.map((member): Member => ({
    ...member,
    port: next(),
    ...(hasGrpc(member.runs) && { grpcPort: next() }),
  }));
  return [...members, { name: 'gateway', runs: 'gateway', port: gatewayPort }];
}
