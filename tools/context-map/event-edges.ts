import { eventCatalogue } from '@hiorder/contracts';
import type { Subscription } from '@hiorder/messaging';
import { liveTopics } from '../../contexts/notification/src/application/translate.ts';
import { CONTEXTS } from '../../apps/server/src/settings/context-names.ts';

/** Whom an event of one context reaches in another, and by which names: `store-registered`. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
}

const WITHOUT_SUBSCRIPTIONS: readonly string[] = ['gateway'];
/** Stands for whatever a policy works with: none is called here. */
const anything: unknown = new Proxy(() => anything, { get: () => anything });

async function heardBy(context: string): Promise<string[]> {
  if (WITHOUT_SUBSCRIPTIONS.includes(context)) return [];
  const path = `../../contexts/${context}/src/adapters/in/events/subscriptions.ts`;
  const { subscriptions } = (await import(path)) as {
    subscriptions: (o: unknown, log: unknown) => Subscription[];
  };
  return subscriptions(anything, anything).map(({ definition }) => definition.type);
}

/** What each context has subscribed to of the others; its own events are its own matter. */
export async function eventEdges(): Promise<Edge[]> {
  const edges: Edge[] = [];
  for (const to of CONTEXTS) {
    const heard = new Set(await heardBy(to));
    for (const from of CONTEXTS.filter((context) => context !== to)) {
      const events = [...eventCatalogue.keys()].filter(
        (type) => heard.has(type) && type.startsWith(`hiorder.${from}.`),
      );
      if (events.length > 0) edges.push({ from, to, events: events.map(nameOf) });
    }
  }
  return edges;
}

/** Where screens are told from, by nothing but the log. */
export const liveSources = (): string[] => [
  ...new Set(liveTopics.map((topic) => topic.split('.')[1] ?? topic)),
];

const nameOf = (type: string): string => type.split('.').slice(2, -1).join('.');
