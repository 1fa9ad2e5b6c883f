/** The bounded contexts, in the order in which one process starts them: who serves others first, the door last. */
export const CONTEXTS = [
  'identity',
  'menu',
  'payment',
  'ordering',
  'operations',
  'notification',
  'insight',
  'chat',
  'gateway',
] as const;
export type ContextName = (typeof CONTEXTS)[number];

const WITHOUT_DATABASE: readonly ContextName[] = ['gateway'];

export const hasDatabase = (name: ContextName): boolean => !WITHOUT_DATABASE.includes(name);

/** Whom a context calls while somebody waits for it. Everybody but identity also checks tokens with its keys. */
export const CALLS: Readonly<Partial<Record<ContextName, readonly ContextName[]>>> = {
  identity: ['ordering'],
  menu: ['insight'],
  ordering: ['payment'],
  gateway: CONTEXTS.filter((name) => name !== 'gateway'),
};

export const isContextName = (name: string): name is ContextName =>
  (CONTEXTS as readonly string[]).includes(name);
