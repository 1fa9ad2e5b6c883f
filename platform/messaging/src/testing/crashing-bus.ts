import type { EventBus } from '../bus.ts';

/** A bus whose consumers do their work and then never acknowledge: what a crash in that moment looks like to the log. */
export function crashingBus(bus: EventBus): { bus: EventBus; crashes(): number } {
  let crashes = 0;
  return {
    crashes: () => crashes,
    bus: {
      ...bus,
      subscribe: (subscription) =>
        bus.subscribe({
          ...subscription,
          async onBatch(events, partition, signal) {
            await subscription.onBatch(events, partition, signal);
            crashes += 1;
            throw new Error('crashed before the acknowledgement');
          },
        }),
    },
  };
}
