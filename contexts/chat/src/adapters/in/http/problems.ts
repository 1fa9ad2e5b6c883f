import { ProblemError } from '@hiorder/http';
import type { PostRejection } from '../../../domain/posting-rules.ts';

/** Each refusal as HTTP says it. */
export function postProblem(rejection: PostRejection): ProblemError {
  const { code } = rejection;
  switch (code) {
    case 'conversation-ended':
      return new ProblemError({
        ...{ status: 409, code, title: 'The conversation has ended' },
        detail: 'The party has left its table.',
        extra: { endedAt: rejection.endedAt },
      });
    case 'message-empty':
      return invalid(code, 'A message says something');
    case 'message-too-long':
      return invalid(code, `A message has at most ${rejection.longest} characters`);
    case 'too-many-messages':
      return new ProblemError({
        ...{ status: 429, code, title: 'Too many messages in a short time' },
        detail: 'Wait a moment, then send it again.',
        retryAfter: Math.ceil(rejection.retryAfterMs / 1_000),
      });
  }
}

const invalid = (code: string, title: string): ProblemError =>
  new ProblemError({ status: 400, code: 'request-invalid', title, violations: [{ code, path: '/text' }] });

export const conversationNotFound = (): ProblemError =>
  new ProblemError({
    ...{ status: 404, code: 'conversation-not-found', title: 'There is no such conversation' },
    detail: 'It may be gone in the meantime. Look at the list again.',
  });

export const badPlace = (path: string): ProblemError =>
  new ProblemError({
    status: 400,
    code: 'request-invalid',
    title: 'The place in the list is not valid',
    violations: [{ code: 'invalid', path }],
  });

export const notAtATable = (): ProblemError =>
  new ProblemError({ status: 403, code: 'forbidden', title: 'This is not allowed for you' });
