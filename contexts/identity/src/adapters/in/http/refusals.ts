import { ProblemError } from '@hiorder/http';
import type { TableCommandRefusal } from '../../../application/add-table.ts';
import type { ChangeStoreRefusal } from '../../../application/change-store.ts';
import type { RegisterStoreRefusal } from '../../../application/register-store.ts';
import type { StartGuestSessionRefusal } from '../../../application/start-guest-session.ts';
import type { NicknameRefusal } from '../../../domain/guest.ts';

export type Refusal =
  | TableCommandRefusal
  | ChangeStoreRefusal
  | RegisterStoreRefusal
  | StartGuestSessionRefusal
  | NicknameRefusal
  | { code: 'session-closed' };

type Words = { status: number; title: string; path?: string };

/** Every refusal of this context as a client sees it. With a `path` it is a violation of that field. */
const WORDS: Readonly<Record<Refusal['code'], Words>> = {
  'not-found': { status: 404, title: 'There is nothing here' },
  'table-code-unknown': { status: 404, title: 'This code does not open a table. Ask for the current one.' },
  'session-closed': { status: 410, title: 'Your stay at this table is over' },
  'table-name-taken': { status: 409, title: 'Another table has this name' },
  'email-taken': { status: 409, title: 'An account with this address exists already' },
  'table-name-empty': { status: 400, title: 'The table needs a name', path: '/name' },
  'store-name-empty': { status: 400, title: 'The store needs a name', path: '/name' },
  'nickname-empty': { status: 400, title: 'The nickname has no visible character', path: '/nickname' },
  'person-name-empty': { status: 400, title: 'The owner needs a name', path: '/owner/name' },
  'time-zone-unknown': { status: 400, title: 'There is no such time zone', path: '/timeZone' },
  'currency-unknown': { status: 400, title: 'There is no such currency', path: '/currency' },
  'password-too-short': { status: 400, title: 'The password is too short', path: '/owner/password' },
  'password-is-email': {
    status: 400,
    title: 'The password must not be the e-mail address',
    path: '/owner/password',
  },
};

/** A wrong field is answered as any invalid request, with the refusal as the violation. */
export function problemOf(refusal: Refusal): ProblemError {
  const { code, ...extra } = refusal;
  const { status, title, path } = WORDS[code];
  if (path === undefined) return new ProblemError({ status, code, title, extra });
  return new ProblemError({ status, code: 'request-invalid', title, violations: [{ code, path }] });
}
