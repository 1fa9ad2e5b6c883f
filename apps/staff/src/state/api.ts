import { createApi } from '@hiorder/ui/api';
import { signal } from '@preact/signals';
import { locale } from '../words/index.ts';

/** Raised when the server says that nobody is signed in (any more). */
export const signedOut = signal(false);

/** One browser may hold a guest's and a staff member's session: the header says whose call this is. */
export const asStaff: typeof fetch = (input, init) =>
  fetch(input, {
    ...init,
    headers: { ...(init?.headers as Record<string, string>), 'X-Hiorder-App': 'staff' },
  });

export const api = createApi({
  language: () => locale.value,
  fetch: asStaff,
  onProblem(status) {
    if (status === 401) signedOut.value = true;
  },
});

/** The address of one page of a long list; the first without a cursor. */
export const pageOf = (path: string, cursor: string | undefined): string =>
  `${path}?limit=200${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
