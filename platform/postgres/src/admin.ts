import pg from 'pg';
import { asTechnicalError } from './database-error.ts';

/** One short-lived connection, for work that is done before anybody else needs the server. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'hiorder admin',
  });
  // Of a connection that was lost between two queries the second one says only that it is no longer there.
  let lost: Error | undefined;
  client.on('error', (error) => (lost ??= error));
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw asTechnicalError(lost ?? error, new URL(url).host);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The same server, another database. */
export function urlOfDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}
