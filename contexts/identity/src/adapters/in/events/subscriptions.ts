import { tableSessionClosed, tableSessionMoved, tableSessionOpened } from '@hiorder/contracts';
import { on, type Subscription } from '@hiorder/messaging';
import { onTableSessionClosed } from '../../../application/policies/on-table-session-closed.ts';
import { onTableSessionMoved } from '../../../application/policies/on-table-session-moved.ts';
import { onTableSessionOpened } from '../../../application/policies/on-table-session-opened.ts';

/** Everything that identity listens to. */
export const subscriptions = (deps: Parameters<typeof onTableSessionClosed>[0]): Subscription[] => [
  on(tableSessionOpened, onTableSessionOpened(deps)),
  on(tableSessionMoved, onTableSessionMoved(deps)),
  on(tableSessionClosed, onTableSessionClosed(deps)),
];
