import { ProblemError } from '@hiorder/http';
import type { TableCommandRefusal } from '../../../application/add-table.ts';
import type { ChangePersonRefusal } from '../../../application/change-person.ts';
import type { ChangeStoreRefusal } from '../../../application/change-store.ts';
import type { InviteRefusal } from '../../../application/invite-person.ts';
import type { RegisterStoreRefusal } from '../../../application/register-store.ts';
import type { SeatMemberRefusal } from '../../../application/seat-member.ts';
import type { RetireTableRefusal } from '../../../application/retire-table.ts';
import type { StartGuestSessionRefusal } from '../../../application/start-guest-session.ts';
import type { TabletPinRefusal } from '../../../application/tablet-pin.ts';
import type { NicknameRefusal } from '../../../domain/guest.ts';

export type Refusal =
  | TableCommandRefusal
  | ChangeStoreRefusal
  | RegisterStoreRefusal
  | StartGuestSessionRefusal
  | NicknameRefusal
  | RetireTableRefusal
  | InviteRefusal
  | ChangePersonRefusal
  | TabletPinRefusal
  | SeatMemberRefusal
  | { code: 'session-closed' }
  | { code: 'no-tables' };

interface Words {
  readonly status: number;
  readonly title: string;
  /** What a person can do about it. */
  readonly detail: string;
  /** With it, it is a violation of that field. */
  readonly path?: string;
}

const wrong = (path: string, title: string, detail: string): Words => ({ status: 400, title, detail, path });

/** Every refusal of this context as a client sees it. */
const WORDS: Readonly<Record<Refusal['code'], Words>> = {
  'not-found': {
    ...{ status: 404, title: 'There is nothing here' },
    detail: 'It may be gone in the meantime. Look at the list again.',
  },
  stale: {
    ...{ status: 412, title: 'Somebody else has changed it meanwhile' },
    detail: 'Read it again and make the change on what it is now.',
  },
  'table-code-unknown': {
    ...{ status: 404, title: 'This code does not open a table' },
    detail: 'Scan the code on the table, or ask the staff for the current one.',
  },
  'tablet-pin-not-set': {
    ...{ status: 409, title: 'The store has no PIN for its tablets yet' },
    detail: 'Set one in the settings of the tables.',
  },
  'tablet-pin-wrong': { status: 403, title: 'This is not the PIN', detail: 'Ask a colleague who knows it.' },
  'tablet-pin-too-simple': {
    ...{ status: 409, title: 'Guests would guess this PIN' },
    detail: 'Choose one that does not simply repeat or count.',
  },
  'too-many-attempts': {
    ...{ status: 429, title: 'Too many wrong tries' },
    detail: 'Wait a moment, then try again.',
  },
  'session-closed': {
    ...{ status: 410, title: 'Your stay at this table is over' },
    detail: 'Scan the code on the table to begin anew.',
  },
  'table-name-taken': {
    ...{ status: 409, title: 'Another table has this name' },
    detail: 'Capital and small letters are the same here. Choose another name.',
  },
  'table-occupied': {
    ...{ status: 409, title: 'Somebody sits at this table' },
    detail: 'Close the table first.',
  },
  'no-tables': {
    ...{ status: 409, title: 'There is no table yet' },
    detail: 'Add one: then there is a code to print.',
  },
  'email-taken': {
    ...{ status: 409, title: 'An account with this address exists already' },
    detail: 'Choose another address.',
  },
  forbidden: {
    ...{ status: 403, title: 'This is not for you to do' },
    detail: 'Only an owner of the store may. Your role may have changed.',
  },
  'role-above-own': {
    ...{ status: 403, title: 'This role is above your own' },
    detail: 'Ask somebody who has it.',
  },
  'already-on-staff': {
    ...{ status: 409, title: 'This person works here already' },
    detail: 'Change their role in the list.',
  },
  'person-deactivated': {
    ...{ status: 409, title: 'This person worked here before' },
    detail: 'Let them back in the list.',
  },
  'works-elsewhere': {
    ...{ status: 409, title: 'This person works at another store now' },
    detail: 'An account belongs to one store at a time.',
  },
  'last-owner': {
    ...{ status: 409, title: 'A store needs an owner' },
    detail: 'Make somebody else an owner first.',
  },
  'table-name-empty': wrong('/name', 'The table needs a name', 'With at least one visible character.'),
  'store-name-empty': wrong('/name', 'The store needs a name', 'With at least one visible character.'),
  'nickname-empty': wrong('/nickname', 'The nickname has no visible character', 'Write at least one.'),
  'person-name-empty': wrong('/owner/name', 'The owner needs a name', 'With at least one visible character.'),
  'time-zone-unknown': wrong('/timeZone', 'There is no such time zone', 'For instance Asia/Seoul.'),
  'currency-unknown': wrong('/currency', 'There is no such currency', 'For instance KRW.'),
  'password-too-short': wrong('/owner/password', 'The password is too short', 'Choose a longer one.'),
  'password-is-email': wrong(
    '/owner/password',
    'The password must not be the e-mail address',
    'Choose one that nobody guesses.',
  ),
};

/** A wrong field is answered as any invalid request, with the refusal as the violation. */
export function problemOf(refusal: Refusal): ProblemError {
  const { code, ...extra } = refusal;
  const { path, ...words } = WORDS[code];
  if (refusal.code === 'too-many-attempts')
    return new ProblemError({ code, ...words, retryAfter: Math.ceil(refusal.waitMs / 1_000) });
  if (path === undefined) return new ProblemError({ code, ...words, extra });
  return new ProblemError({ code: 'request-invalid', ...words, violations: [{ code, path }] });
}
