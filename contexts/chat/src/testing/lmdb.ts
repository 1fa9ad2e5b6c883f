import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** A place for files that goes with the test. */
export function ownDirectory(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'hiorder-chat-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
