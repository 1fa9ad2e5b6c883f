import { currentTrace, withTrace } from '@hiorder/kernel';
import { openSpan, type Attributes, type Kind } from './spans.ts';

/** Runs `work` as a part of the trace that is running; what it calls becomes part of it. */
export async function inSpan<T>(
  name: string,
  o: { kind: Kind; attributes?: Attributes },
  work: () => Promise<T>,
): Promise<T> {
  const span = openSpan(name, { ...o, trace: currentTrace() });
  if (span === undefined) return work();
  try {
    const result = await withTrace(span.trace, work);
    span.end();
    return result;
  } catch (error) {
    span.end({ error });
    throw error;
  }
}
