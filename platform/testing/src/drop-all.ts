import { TechnicalError } from '@hiorder/kernel';
import { dropDatabase, withClient } from '@hiorder/postgres';

const ATTEMPTS = 3;

/** Removes the databases and roles whose names begin so, whoever is connected. */
export async function dropAll(adminUrl: string, prefix: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      for (const name of await namesOf(adminUrl, prefix))
        await dropDatabase({ adminUrl, database: name, role: name });
      return;
    } catch (error) {
      // A connection that is lost, as one was once, is told; what is tidied up after a test is none of its claims.
      if (!(error instanceof TechnicalError) || attempt === ATTEMPTS) throw error;
      console.error(`Databases ${prefix}… are dropped once more:`, error);
    }
  }
}

/** Of databases, and of roles whose database is gone already. */
const namesOf = (adminUrl: string, prefix: string): Promise<string[]> =>
  withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `select datname as name from pg_database where starts_with(datname, $1)
       union select rolname from pg_roles where starts_with(rolname, $1)`,
      [prefix],
    );
    return rows.map(({ name }) => name);
  });
