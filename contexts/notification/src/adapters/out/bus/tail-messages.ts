import { tokensRevoked } from '@hiorder/contracts';
import type { EventBus } from '@hiorder/messaging';
import type { Static } from 'typebox';
import type { LiveMessage } from '../../../application/live-message.ts';
import type { FeedListener } from '../../../application/ports/live-feed.ts';
import { liveTopics } from '../../../application/translate.ts';
import { told } from './told.ts';

/** What of the bus is needed here. */
export type TailedBus = Pick<EventBus, 'tail' | 'health'>;

export interface Following {
  stop(): Promise<void>;
}

/** Everything that screens are told, of all stores. */
export const tailMessages = (
  bus: TailedBus,
  o: { since: Date; onMessage(message: LiveMessage): void },
): Promise<Following> =>
  bus.tail({
    topics: liveTopics,
    since: o.since,
    onEvent(event) {
      const message = told(event);
      if (message) o.onMessage(message);
    },
  });

/** Which tokens count no more: in every process, by nothing but the log. */
export const tailRevocations = (
  bus: TailedBus,
  { revoke }: Pick<FeedListener, 'revoke'>,
): Promise<Following> =>
  bus.tail({
    topics: [tokensRevoked.topic],
    onEvent({ type, data }) {
      if (type !== tokensRevoked.type) return;
      const { storeId, claim, value } = data as Static<typeof tokensRevoked.schema>;
      revoke(storeId, claim, value);
    },
  });
