/** The bounded contexts, in the order in which one process starts them: who serves others first, the door last. */
export const CONTEXTS = [
  'identity',
  'menu',
  'payment',
  'ordering',
  'operations',
  'notification',
  'gateway',
] as const;
export type ContextName = (typeof CONTEXTS)[number];

export const isContextName = (name: string): name is ContextName =>
  (CONTEXTS as readonly string[]).includes(name);
