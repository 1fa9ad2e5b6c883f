import { CONTEXTS, type ContextName } from '../settings/context-names.ts';
import type { Part } from './wiring.ts';

/** Loaded when it is needed: a process pays only for the contexts that it runs. */
const PARTS: Readonly<Record<ContextName, () => Promise<{ part: Part }>>> = {
  identity: () => import('./identity.ts'),
  menu: () => import('./menu.ts'),
  ordering: () => import('./ordering.ts'),
  payment: () => import('./payment.ts'),
  operations: () => import('./operations.ts'),
  notification: () => import('./notification.ts'),
  insight: () => import('./insight.ts'),
  chat: () => import('./chat.ts'),
  gateway: () => import('./gateway.ts'),
};

export type Parts = ReadonlyMap<ContextName, Part>;

/** Of these contexts, in the order in which they start. */
export async function loadParts(names: Iterable<ContextName>): Promise<Parts> {
  const wanted = new Set(names);
  const order = CONTEXTS.filter((name) => wanted.has(name));
  return new Map(await Promise.all(order.map(async (name) => [name, (await PARTS[name]()).part] as const)));
}
