import type { Clock, Job } from '@hiorder/kernel';
import type { KeyRing } from '../../../application/key-ring.ts';
import type { Guests } from '../../../application/ports/guests.ts';
import type { ProtocolPayloads } from '../../../application/ports/protocol-payloads.ts';
import type { SignInFailures } from '../../../application/ports/sign-in-failures.ts';
import { FORGET_MS } from '../../../domain/sign-in-throttle.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Guests of parties long gone, and addresses from which nobody signed in any more. */
const KEPT_MS = 30 * DAY;

export function jobsOf(o: {
  keys: KeyRing;
  guests: Guests;
  failures: SignInFailures;
  payloads: ProtocolPayloads;
  clock: Clock;
}): Job[] {
  const ago = (ms: number) => new Date(o.clock.now().getTime() - ms);
  return [
    { name: 'rotate-signing-keys', everyMs: HOUR, run: () => o.keys.rotate() },
    { name: 'read-signing-keys', everyMs: MINUTE, run: () => o.keys.refresh() },
    // An hour later, so that a clock that is a little behind finds nothing missing.
    { name: 'forget-expired-grants', everyMs: HOUR, run: () => o.payloads.removeExpired(ago(HOUR)) },
    { name: 'forget-guests', everyMs: HOUR, run: () => o.guests.forget(ago(KEPT_MS)) },
    {
      name: 'forget-sign-in-failures',
      everyMs: HOUR,
      run: () => o.failures.forget({ failuresBefore: ago(FORGET_MS), successesBefore: ago(KEPT_MS) }),
    },
  ];
}
