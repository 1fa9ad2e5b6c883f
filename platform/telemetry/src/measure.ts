import { processMetrics } from './metrics.ts';

export interface Measured {
  readonly name: string;
  readonly help: string;
  /** Undefined, or a failure: there is nothing to tell at the moment. */
  read(): number | undefined | Promise<number | undefined>;
}

const sources = new Map<string, Measured>();

/** Adds to what `/metrics` tells of this process, until the answer is called. What cannot be read is left out. */
export function measure(source: Measured): () => void {
  const { name, help } = source;
  sources.set(name, source);
  processMetrics().gauge({
    name,
    help,
    async collect(gauge) {
      const value = await valueOf(name);
      if (value === undefined) gauge.remove();
      else gauge.set(value);
    },
  });
  return () => {
    if (sources.get(name) === source) sources.delete(name);
  };
}

async function valueOf(name: string): Promise<number | undefined> {
  try {
    return await sources.get(name)?.read();
  } catch {
    return undefined;
  }
}
