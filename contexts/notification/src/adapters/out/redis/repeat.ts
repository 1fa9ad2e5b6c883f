/** Runs `job` now and then again and again, one after the other. Answers, after the first, how to stop. */
export async function repeat(everyMs: number, job: () => Promise<void>): Promise<() => Promise<void>> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current = Promise.resolve();
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      current = job().then(next, next);
    }, everyMs);
  };
  await job();
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await current;
  };
}
