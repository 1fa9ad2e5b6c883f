import pg from 'pg';
import { asTechnicalError } from './database-error.ts';

/** One short-lived connection, for work that is done before anybody else needs the server. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'hiorder admin',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw asTechnicalError(error, new URL(url).host);
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
