import type { Me } from '@hiorder/contracts';
import { computed, signal } from '@preact/signals';
import { endPush, lookAgain } from '../push/state.ts';
import { api, signedOut } from './api.ts';
import { land } from './landing.ts';

export const me = signal<Me | undefined>(undefined);
/** Managers and owners see what the store earns, and change what others only use. */
export const manages = computed(() => ['manager', 'owner'].includes(me.value?.role ?? ''));
/** Owners alone see who works here. */
export const managesPeople = computed(() => me.value?.permissions.includes('people.manage') === true);
/** Managers and owners give back what was paid online. */
export const mayRefund = computed(() => me.value?.permissions.includes('payments.refund') === true);
export const sessionFailed = signal(false);
/** On the way to the sign-in page: nothing else is shown meanwhile. */
export const leaving = signal(false);

export async function loadMe(): Promise<void> {
  const answer = await api.get<Me>('/api/me');
  if (answer.ok) {
    land(answer.value);
    me.value = answer.value;
    void lookAgain();
  }
  // Who is known already goes on.
  sessionFailed.value = me.value === undefined && !answer.ok && answer.problem.status !== 401;
  if (!answer.ok && answer.problem.status === 401) leaveToSignIn();
}

/** Nobody is signed in yet: no page in between that only has a button. */
function leaveToSignIn(): void {
  if (signInFailed() || wasSentJustNow()) return;
  leaving.value = true;
  location.replace(signInUrl());
}

export const signInFailed = (): boolean => new URL(location.href).searchParams.get('sign-in') === 'failed';

const SENT = 'hiorder.staff.sent-to-sign-in';
const ROUND_TRIP_MS = 20_000;

/** True when a sign-in came back without a session (cookies blocked): asking again by itself would go on for ever. */
function wasSentJustNow(): boolean {
  try {
    const last = Number(sessionStorage.getItem(SENT) ?? 0);
    sessionStorage.setItem(SENT, String(Date.now()));
    return Date.now() - last < ROUND_TRIP_MS;
  } catch {
    return true;
  }
}

/** Back to this very screen, without what an earlier attempt left in the address. */
function returnTo(): string {
  const url = new URL(location.href);
  url.searchParams.delete('sign-in');
  return url.pathname + url.search;
}

export const signInUrl = (): string => `/auth/login?returnTo=${encodeURIComponent(returnTo())}`;

export async function signOut(): Promise<void> {
  // While it is still known who asks.
  await endPush();
  const answer = await api.post<{ url?: string } | undefined>('/auth/logout', {});
  const url = answer.ok ? answer.value?.url : undefined;
  if (url) location.assign(url);
  else signedOut.value = true;
}

export const timeZone = (): string => me.value?.store?.timeZone ?? 'Asia/Seoul';
