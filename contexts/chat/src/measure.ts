import { processMetrics } from '@hiorder/telemetry';

const GAUGES = {
  hiorder_chat_sockets: 'Open WebSockets of the chat',
  hiorder_chat_waiting: 'Messages and read marks that other contexts have not been told of yet',
} as const;
type GaugeName = keyof typeof GAUGES;

const sources = new Map<GaugeName, () => number | Promise<number>>();

/** Adds to what `/metrics` tells of this process, until the answer is called. What cannot be read is left out. */
export function measure(name: GaugeName, read: () => number | Promise<number>): () => void {
  sources.set(name, read);
  processMetrics().gauge({
    name,
    help: GAUGES[name],
    async collect(gauge) {
      const value = await valueOf(name);
      if (value === undefined) gauge.remove();
      else gauge.set(value);
    },
  });
  return () => {
    if (sources.get(name) === read) sources.delete(name);
  };
}

async function valueOf(name: GaugeName): Promise<number | undefined> {
  try {
    return await sources.get(name)?.();
  } catch {
    return undefined;
  }
}
