import { invalidRequest, ProblemError, refusal } from '@hiorder/http';
import type { SettingsRejection } from '../../../application/change-kitchen-settings.ts';
import type { KindsRejection } from '../../../application/replace-call-kinds.ts';
import type { CallRejection } from '../../../domain/service-call/rejections.ts';

/** Each refusal as HTTP says it. */
export function callProblem(rejection: CallRejection): ProblemError {
  const { code } = rejection;
  switch (code) {
    case 'call-not-found':
      return new ProblemError({
        ...{ status: 404, code, title: 'There is no such call' },
        detail: 'It may be gone in the meantime. Look at the board again.',
      });
    case 'call-over':
      return new ProblemError({
        ...{ status: 409, code, title: 'The party has left' },
        detail: 'Nobody waits for it any more.',
      });
    case 'call-kind-unknown':
      return new ProblemError({
        ...{ status: 409, code, title: 'The store has no such kind of call' },
        detail: 'It may have changed them in the meantime. Ask for the kinds again.',
        violations: [{ code, path: '/kind' }],
      });
    case 'table-session-closed':
      return new ProblemError({
        ...{ status: 409, code, title: 'The table has been closed' },
        detail: 'Scan the code on the table again.',
      });
    case 'too-many-calls':
      return refusal(429, {
        ...{ code, title: 'The table calls too often', retryAfter: rejection.retryAfter },
        detail: 'Staff know. Wait a moment before calling again.',
      });
  }
}

/** Of a list that a store keeps in its own words. */
export function listProblem(rejection: KindsRejection | SettingsRejection): ProblemError {
  if (rejection.code !== 'stale')
    return new ProblemError(invalidRequest(rejection.mistakes.map((one) => ({ ...one }))));
  const { code, version } = rejection;
  return new ProblemError({
    ...{ status: 412, code, title: 'Somebody else has changed it meanwhile', extra: { version } },
    detail: 'Read it again and make the change on what it is now.',
  });
}
