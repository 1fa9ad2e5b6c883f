type Waiting = Pick<ServiceWorker, 'state' | 'postMessage'>;

/** The worker before it may be busy for minutes on a bad line. A page comes from the line, so it is newer all the same. */
const LONGEST_MS = 3_000;

/** Lets a newer worker begin; `reload` when that was wanted on this very page, and not on another one of the phone. */
export function createTaking(reload: () => void) {
  let wanted = false;
  let disturbsNobody = (): boolean => false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function begun(): void {
    clearTimeout(timer);
    if (wanted || disturbsNobody()) reload();
  }
  function silently(worker: Waiting): void {
    worker.postMessage({ take: true });
  }
  function begin(worker: Waiting): void {
    // Another page has taken it already, or a still newer one has come: nothing more will be told of it.
    if (worker.state !== 'installed') return reload();
    silently(worker);
    clearTimeout(timer);
    timer = setTimeout(begun, LONGEST_MS);
  }

  return {
    take(worker: Waiting): void {
      wanted = true;
      begin(worker);
    },
    /**
     * Nobody has asked for it: only while it disturbs nobody. In a pocket the clock stands still, so that is asked once
     * more before the page goes; if it does by then, the next time will do.
     */
    takeUnseen(worker: Waiting, o: { disturbsNobody(): boolean }): void {
      if (!o.disturbsNobody()) return;
      disturbsNobody = o.disturbsNobody;
      begin(worker);
    },
    /** For a page that runs its version already. */
    silently,
    /** Another worker has begun. */
    taken: begun,
  };
}
