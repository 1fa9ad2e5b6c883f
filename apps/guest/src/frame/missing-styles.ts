const missing = new Set<HTMLLinkElement>();

// Vite's loader asks for each style sheet only once: at the next attempt it would show a part of the app without its looks.
// (On the server, which draws the first sight, there is nobody to tell.)
globalThis.addEventListener?.(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missing.add(target);
  },
  true,
);

/** Asks again for style sheets that did not come; rejects when one of them does not come now either. */
export async function fetchMissingStyles(): Promise<void> {
  await Promise.all([...missing].map(fetchAgain));
}

const fetchAgain = (lost: HTMLLinkElement): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = lost.rel;
    link.href = lost.href;
    link.onload = () => {
      missing.delete(lost);
      lost.remove();
      resolve();
    };
    link.onerror = () => {
      missing.delete(link);
      link.remove();
      reject(new Error(`${link.href} did not come`));
    };
    lost.after(link);
  });
