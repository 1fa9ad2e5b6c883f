import type { ChangeStaff, InvitedStaff, InviteStaff, StaffMember } from '@hiorder/contracts';
import { api } from '../state/api.ts';
import { listeners, type Listener } from '../state/heard.ts';
import { createLoaded } from '../state/loaded.ts';

export const people = createLoaded<StaffMember>({
  read: () => api.get('/api/staff'),
  idOf: ({ id }) => id,
  newer: () => true,
});

const load = () => people.load();
const follower: Listener = { resync: load, peopleChanged: () => void load() };

/** While the page is shown. Returns the stop. */
export function followPeople(): () => void {
  listeners.add(follower);
  void people.load();
  return () => void listeners.delete(follower);
}

/** What can stand in the way, by the server's code. */
const REFUSALS = {
  'last-owner': 'lastOwner',
  'works-elsewhere': 'elsewhere',
  'already-on-staff': 'onStaff',
  'person-deactivated': 'wasStaff',
  'role-above-own': 'forbidden',
  forbidden: 'forbidden',
  'request-invalid': 'emailWrong',
} as const;
export type Refusal = (typeof REFUSALS)[keyof typeof REFUSALS] | 'failed';

const refusalOf = (code: string): Refusal => REFUSALS[code as keyof typeof REFUSALS] ?? 'failed';

export type Done<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Refusal };

export async function invite(wanted: InviteStaff): Promise<Done<InvitedStaff>> {
  const answer = await api.post<InvitedStaff>('/api/staff', wanted);
  if (!answer.ok) return { ok: false, why: refusalOf(answer.problem.code) };
  void people.load();
  return { ok: true, value: answer.value };
}

export async function changePerson({ id }: StaffMember, change: ChangeStaff): Promise<Done<StaffMember>> {
  const answer = await api.patch<StaffMember>(`/api/staff/${id}`, change);
  if (!answer.ok) return { ok: false, why: refusalOf(answer.problem.code) };
  people.put(answer.value);
  return { ok: true, value: answer.value };
}

/** Deactivates a person, or withdraws an invitation. */
export async function removePerson({ id }: StaffMember): Promise<Done<undefined>> {
  const answer = await api.delete(`/api/staff/${id}`);
  // Who was quicker wanted the same.
  if (!answer.ok && answer.problem.code !== 'not-found')
    return { ok: false, why: refusalOf(answer.problem.code) };
  void people.load();
  return { ok: true, value: undefined };
}
