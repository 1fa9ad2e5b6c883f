import type { ChildProcess } from 'node:child_process';

/**
 * For a process that is killed, or whose own processes are: they may break their end of a line off instead of closing it,
 * which nobody who listens would survive. All that was said has been read by then.
 */
export function mayBeKilled<Child extends ChildProcess>(child: Child): Child {
  for (const stream of [child.stdout, child.stderr])
    stream?.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') throw error;
    });
  return child;
}
