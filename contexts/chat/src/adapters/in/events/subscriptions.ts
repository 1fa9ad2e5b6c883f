import {
  guestJoined,
  tableAdded,
  tableChanged,
  tableSessionClosed,
  tableSessionMoved,
  tableSessionOpened,
} from '@hiorder/contracts';
import type { EventDefinition } from '@hiorder/kernel';
import { on, type Subscription } from '@hiorder/messaging';
import type { ChatDependencies } from '../../../application/dependencies.ts';
import { onGuestJoined } from '../../../application/policies/on-guest-joined.ts';
import { onTableChanged } from '../../../application/policies/on-table-changed.ts';
import { onTableSessionClosed } from '../../../application/policies/on-table-session-closed.ts';
import { onTableSessionMoved } from '../../../application/policies/on-table-session-moved.ts';
import { onTableSessionOpened } from '../../../application/policies/on-table-session-opened.ts';
import type { Policy } from '../../../application/policies/policy.ts';

export function subscriptions(deps: ChatDependencies): Subscription[] {
  const when = <D extends EventDefinition>(definition: D, policy: Policy<D>): Subscription =>
    on(definition, (event, tx) => policy(deps, event, tx));
  return [
    when(tableAdded, onTableChanged),
    when(tableChanged, onTableChanged),
    when(tableSessionOpened, onTableSessionOpened),
    when(guestJoined, onGuestJoined),
    when(tableSessionMoved, onTableSessionMoved),
    when(tableSessionClosed, onTableSessionClosed),
  ];
}
