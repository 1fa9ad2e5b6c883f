import { TechnicalError } from '@hiorder/kernel';
import { processMetrics } from '@hiorder/telemetry';

/** What is done instead while a service is away. */
export interface Fallback<T> {
  /** Says what it does: `keep-order-for-later`. */
  readonly name: string;
  use(error: TechnicalError): T | Promise<T>;
}

/** Mistakes of the program are thrown on; only what may pass is covered. How often, is counted under the name. */
export async function withFallback<T>(work: () => Promise<T>, fallback: Fallback<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TechnicalError) || !error.retryable) throw error;
    const used = processMetrics().counter('hiorder_fallbacks_total', 'What was done instead of a call', [
      'name',
    ]);
    used.inc({ name: fallback.name });
    return fallback.use(error);
  }
}
