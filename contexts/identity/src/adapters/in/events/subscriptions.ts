import { tableSessionClosed, tableSessionMoved } from '@hiorder/contracts';
import { on, type Subscription } from '@hiorder/messaging';
import { onTableSessionClosed } from '../../../application/policies/on-table-session-closed.ts';
import { onTableSessionMoved } from '../../../application/policies/on-table-session-moved.ts';

/** Everything that identity listens to. */
export const subscriptions = (deps: Parameters<typeof onTableSessionClosed>[0]): Subscription[] => [
  on(tableSessionMoved, onTableSessionMoved(deps)),
  on(tableSessionClosed, onTableSessionClosed(deps)),
];
