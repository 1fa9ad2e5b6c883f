import { dropDatabase, withClient } from '@hiorder/postgres';

/** Names of test databases: `t_<process that made it>_<random>`. */
export const PREFIX = 't_';

/** Removes the databases of test processes that were killed. */
export const dropLeftovers = (adminUrl: string): Promise<void> =>
  withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      // One that is in use belongs to a process that we merely cannot see.
      `select datname as name from pg_database d where datname ~ '^t_[0-9]+_'
       and not exists (select 1 from pg_stat_activity a where a.datname = d.datname)`,
    );
    for (const { name } of rows) {
      if (!isRunning(Number(name.split('_')[1])))
        await dropDatabase({ adminUrl, database: name, role: name }).catch(() => undefined);
    }
  });

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
