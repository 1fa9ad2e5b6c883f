import { useEffect, useState } from 'preact/hooks';

const isMenu = () => location.pathname === '/';
/** The server draws the first screen, and has no steps. */
const here = () =>
  typeof history === 'undefined' ? undefined : (history.state as { query?: string } | null)?.query;

/**
 * What is searched for. A search is a step of its own: going back ends it, and coming back to it from a dish, or
 * reloading it, finds it as it was.
 */
export function useQuery(): { query: string; setQuery(next: string): void; leave(): void } {
  const [query, show] = useState(() => here() ?? '');
  useEffect(() => {
    const onStep = () => isMenu() && show(here() ?? '');
    addEventListener('popstate', onStep);
    return () => removeEventListener('popstate', onStep);
  }, []);
  return {
    query,
    setQuery(next) {
      show(next);
      const state = { query: next };
      // While it goes on it stays the same step, also with nothing in it for a moment.
      if (here() === undefined) history.pushState(state, '');
      else history.replaceState(state, '');
    },
    leave() {
      show('');
      history.back();
    },
  };
}
