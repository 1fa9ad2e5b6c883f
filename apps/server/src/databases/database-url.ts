import { provisionDatabase } from '@hiorder/postgres';
import type { ContextName } from '../settings/context-names.ts';
import type { Settings } from '../settings/settings.ts';

/** Where a context connects as its own role. Whoever migrates makes database and role when they are missing. */
export async function databaseUrl(
  name: ContextName | 'bus',
  o: { settings: Settings; serverUrl: string | undefined; password: string },
): Promise<string> {
  const { settings, serverUrl, password } = o;
  const own = settings.databaseUrls.get(name);
  if (own !== undefined) return own;
  if (serverUrl === undefined) throw new Error(`nothing says where the database of ${name} is`);
  const id = `${settings.databasePrefix}${name}`;
  return settings.migrate === 'off'
    ? urlOfRole(serverUrl, { id, password })
    : provisionDatabase({ adminUrl: serverUrl, database: id, role: id, password });
}

/** On the same server, without anything that its own URL says about who may administrate it. */
export function urlOfRole(serverUrl: string, o: { id: string; password: string }): string {
  const url = new URL(serverUrl);
  url.pathname = `/${encodeURIComponent(o.id)}`;
  url.username = encodeURIComponent(o.id);
  url.password = encodeURIComponent(o.password);
  return url.href;
}
