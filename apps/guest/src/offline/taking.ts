type Waiting = Pick<ServiceWorker, 'state' | 'postMessage'>;

/** The worker before it may be busy for minutes on a bad line. A page comes from the line, so it is newer all the same. */
const LONGEST_MS = 3_000;

/** Lets a newer worker begin; `reload` when that was wanted on this very page, and not on another one of the phone. */
export function createTaking(reload: () => void) {
  let wanted = false;

  return {
    take(worker: Waiting): void {
      wanted = true;
      // Another page has taken it already, or a still newer one has come: nothing more will be told of it.
      if (worker.state !== 'installed') return reload();
      this.silently(worker);
      setTimeout(reload, LONGEST_MS);
    },
    /** For a page that runs its version already. */
    silently(worker: Waiting): void {
      worker.postMessage({ take: true });
    },
    /** Another worker has begun. */
    taken(): void {
      if (wanted) reload();
    },
  };
}
