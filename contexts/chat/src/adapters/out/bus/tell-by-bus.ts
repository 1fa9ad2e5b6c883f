import type { EventBus } from '@hiorder/messaging';
import { outboxRows } from '@hiorder/messaging';
import { toldOf, type Telling } from '../../../application/news.ts';

/** Events of what waits, always with the same ids: whoever gets one again knows it. */
export const tellBy =
  (bus: Pick<EventBus, 'publish'>) =>
  async (waiting: readonly Telling[]): Promise<void> => {
    const events = waiting.map((telling) => {
      const { id, at, event } = toldOf(telling);
      const [row] = outboxRows('chat', [event], telling.trace);
      return { topic: event.definition.topic, event: { ...row!.event, id, time: at } };
    });
    await bus.publish(events);
  };
