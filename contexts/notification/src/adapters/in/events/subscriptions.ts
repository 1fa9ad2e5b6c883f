import { messagePosted, orderStatusChanged, tableSessionClosed, tokensRevoked } from '@hiorder/contracts';
import type { EventDefinition } from '@hiorder/kernel';
import { on, type Subscription } from '@hiorder/messaging';
import { onMessagePosted } from '../../../application/policies/on-message-posted.ts';
import { onOrderStatusChanged } from '../../../application/policies/on-order-status-changed.ts';
import { onTableSessionClosed } from '../../../application/policies/on-table-session-closed.ts';
import { onTokensRevoked } from '../../../application/policies/on-tokens-revoked.ts';
import type { Policy, PolicyPorts } from '../../../application/policies/policy.ts';

/** What may wake a phone, or ends that it may be woken. */
export function subscriptions(ports: PolicyPorts): Subscription[] {
  const when = <D extends EventDefinition>(definition: D, policy: Policy<D>): Subscription =>
    on(definition, (event, tx) => policy(ports, event, tx));
  return [
    when(orderStatusChanged, onOrderStatusChanged),
    when(messagePosted, onMessagePosted),
    when(tableSessionClosed, onTableSessionClosed),
    when(tokensRevoked, onTokensRevoked),
  ];
}
