import type { Me } from '@hiorder/contracts';
import { signal } from '@preact/signals';
import { api, signedOut } from './api.ts';

export const me = signal<Me | undefined>(undefined);
export const sessionFailed = signal(false);

export async function loadMe(): Promise<void> {
  sessionFailed.value = false;
  const answer = await api.get<Me>('/api/me');
  if (answer.ok) me.value = answer.value;
  else if (answer.problem.status !== 401) sessionFailed.value = true;
}

/** Back to this very screen, without what an earlier attempt left in the address. */
function returnTo(): string {
  const url = new URL(location.href);
  url.searchParams.delete('sign-in');
  return url.pathname + url.search;
}

export const signInUrl = (): string => `/auth/login?returnTo=${encodeURIComponent(returnTo())}`;

export async function signOut(): Promise<void> {
  const answer = await api.post<{ url?: string } | undefined>('/auth/logout', {});
  const url = answer.ok ? answer.value?.url : undefined;
  if (url) location.assign(url);
  else signedOut.value = true;
}

export const timeZone = (): string => me.value?.store?.timeZone ?? 'Asia/Seoul';
