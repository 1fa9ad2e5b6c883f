import { TechnicalError } from '@hiorder/kernel';
import type { Connection } from './connection.ts';
import type { Redis } from './redis.ts';

/** Asked once for each time that the line came up. */
export function createServerId(line: Connection, run: Redis['run']): () => Promise<string> {
  let known: Promise<string> | undefined;
  line.onChange(() => (known = undefined));
  return () => {
    const asked = (known ??= run((commands) => commands.info('server')).then(runIdOf));
    asked.catch(() => {
      if (known === asked) known = undefined;
    });
    return asked;
  };
}

function runIdOf(info: string): string {
  const [, id] = /^run_id:(\w+)/m.exec(info) ?? [];
  if (id === undefined) throw new TechnicalError('redis-refused', 'Redis does not say which process it is');
  return id;
}
