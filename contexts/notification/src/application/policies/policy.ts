import type { Clock, CloudEvent, EventDefinition, NewEvent, Transaction } from '@hiorder/kernel';
import type { PushDesk } from '../ports/push-desk.ts';

export interface PolicyPorts {
  readonly desk: PushDesk;
  readonly clock: Clock;
}

/** What is done about an event, in the transaction that notes that it was heard. */
export type Policy<D extends EventDefinition> = (
  ports: PolicyPorts,
  event: CloudEvent<NewEvent<D>['data']>,
  tx: Transaction,
) => Promise<void>;
