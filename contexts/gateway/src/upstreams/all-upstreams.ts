import type { GatewayOptions } from '../options.ts';
import { ROUTING_TABLE, type ContextName } from '../routing/routing-table.ts';
import { inProcess } from './in-process.ts';
import { remote } from './remote.ts';
import type { Target, Upstream, UpstreamOptions } from './upstream.ts';

export interface AllUpstreams {
  /** Of every context that the routing table knows. */
  readonly all: Readonly<Record<ContextName, Upstream>>;
  /** Only of those that this installation has. */
  readonly named: Readonly<Partial<Record<ContextName, Upstream>>>;
  close(): Promise<void>;
}

export function allUpstreams({ contexts, log }: Pick<GatewayOptions, 'contexts' | 'log'>): AllUpstreams {
  const names = [...new Set(ROUTING_TABLE.map(({ context }) => context))];
  const entries = names.map((name) => [name, upstreamOf(contexts[name], { name, log })] as const);
  return {
    all: Object.fromEntries(entries) as unknown as AllUpstreams['all'],
    named: Object.fromEntries(entries.filter(([name]) => contexts[name] !== undefined)),
    async close() {
      await Promise.all(entries.map(([, upstream]) => upstream.close()));
    },
  };
}

function upstreamOf(target: Target | undefined, o: UpstreamOptions): Upstream {
  if (target === undefined) return inProcess(() => undefined, o);
  return 'http' in target ? inProcess(target.http, o) : remote([target.url].flat(), o);
}
