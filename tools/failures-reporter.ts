// A reporter of Node's test runner: one line of JSON for each test that failed by itself.
import type { TestEvent } from 'node:test/reporters';
import { relative } from 'node:path';
import type { Failure } from './failures.ts';

/** Their own tests have been told already, or they never ran because of another that has. */
const CONSEQUENCES = new Set(['subtestsFailed', 'cancelledByParent', 'parentAlreadyFinished']);

export default async function* failures(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of source) {
    if (event.type !== 'test:fail') continue;
    const error = event.data.details.error as Error & { failureType?: string };
    if (CONSEQUENCES.has(error.failureType ?? '')) continue;
    const { cause = error } = error;
    const file = event.data.file === undefined ? '' : `${relative(process.cwd(), event.data.file)}: `;
    const failure: Failure = {
      test: `${file}${event.data.name}`,
      cause: reasons(cause).join('\nbecause of '),
    };
    yield `${JSON.stringify(failure)}\n`;
  }
}

/** What was thrown, and what that was because of, where it says so. */
function reasons(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const own = `${error.name}: ${error.message}`;
  return error.cause === undefined ? [own] : [own, ...reasons(error.cause)];
}
