import { TechnicalError } from '@hiorder/kernel';

/** What `work` answers, or a rejection when that takes longer. */
export async function withDeadline<T>(work: Promise<T>, boundMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new TechnicalError('bus-unavailable', 'No answer in time', { retryable: true })),
      boundMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Nobody listens any more when it was late.
    work.catch(() => undefined);
  }
}
