import { signal } from '@preact/signals';
import type { Me, VisitList, VisitView } from '@hiorder/contracts';
import type { ApiProblem } from '@hiorder/ui';
import { api } from '../state/api.ts';

/** Who signed in at our seat; null: nobody, undefined: not known yet. */
export const member = signal<Me['member'] | null | undefined>(undefined);
export const visits = signal<readonly VisitView[] | null>(null);
/** Goes on there; null: that was all. */
export const next = signal<string | null>(null);

const PAGE = '/visits';

/** Over the page of our own that asks for the password; the seat stays while one is there. */
export const signIn = (): void =>
  location.assign(`/auth/login?app=guest&returnTo=${encodeURIComponent(PAGE)}`);

export async function loadMember(): Promise<ApiProblem | null> {
  const answer = await api.get<Me>('/api/me');
  if (!answer.ok) return answer.problem;
  member.value = answer.value.member ?? null;
  return null;
}

/** From the newest, or where the last page ended. */
export async function loadVisits(cursor: string | null): Promise<ApiProblem | null> {
  const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
  const answer = await api.get<VisitList>(`/api/me/visits${query}`);
  if (!answer.ok) return answer.problem;
  const { items, nextCursor = null } = answer.value;
  visits.value = cursor === null ? items : [...(visits.value ?? []), ...items];
  next.value = nextCursor;
  return null;
}

/** What the page shows, from the beginning. */
export async function loadPage(): Promise<ApiProblem | null> {
  return (await loadMember()) ?? (member.value ? loadVisits(null) : null);
}

export async function signOut(): Promise<ApiProblem | null> {
  const answer = await api.send({ method: 'POST', path: '/auth/logout?app=guest', body: {} });
  return answer.ok ? forget() : answer.problem;
}

export async function endMembership(): Promise<ApiProblem | null> {
  const answer = await api.delete('/api/me/membership');
  return answer.ok ? forget() : answer.problem;
}

function forget(): null {
  member.value = null;
  visits.value = null;
  next.value = null;
  return null;
}
