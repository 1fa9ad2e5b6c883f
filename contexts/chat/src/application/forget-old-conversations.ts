import type { ChatDependencies } from './dependencies.ts';

const KEEP_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1_000;
const AT_ONCE = 100;

/** What was said at a table is nobody's business for ever. */
export async function forgetOldConversations({
  log,
  directory,
  clock,
}: Pick<ChatDependencies, 'log' | 'directory' | 'clock'>): Promise<void> {
  const before = new Date(clock.now().getTime() - KEEP_DAYS * DAY_MS).toISOString();
  for (;;) {
    const old = await directory.endedBefore(before, AT_ONCE);
    for (const id of old) {
      await log.forget(id);
      await directory.forget(id);
    }
    if (old.length < AT_ONCE) return;
  }
}
