import type { CloudEvent, EventDefinition, NewEvent, Transaction } from '@hiorder/kernel';
import type { ChatDependencies } from '../dependencies.ts';

/** Reacts to an event; its effects belong to `tx`. */
export type Policy<D extends EventDefinition> = (
  deps: Pick<ChatDependencies, 'log' | 'directory' | 'line'>,
  event: CloudEvent<NewEvent<D>['data']>,
  tx: Transaction,
) => Promise<void>;
