import type { Menu, Recommendations, ScannedTable } from '@hiorder/contracts';
import type { ServiceAuth } from '@hiorder/http';
import type { ReadAnswer, Upstream } from '../upstreams/upstream.ts';

/** The page goes out without its menu rather than late. */
const DEADLINE_MS = 300;

export interface Sources {
  readonly upstreams: { readonly [name in 'identity' | 'menu' | 'insight']: Upstream };
  readonly service: ServiceAuth;
}

export interface MenuOfTable extends ScannedTable {
  readonly recommends: boolean;
  /** `null`: as it was known. */
  readonly menu: { readonly etag: string; readonly language: string; readonly body: Menu } | null;
}

/** Whose table a code is, and its menu unless that is `known`; undefined when it cannot be told in time. */
export async function askForTable(
  { upstreams, service }: Sources,
  o: { code: string; language: string | undefined; known(found: ScannedTable): string | undefined },
): Promise<MenuOfTable | undefined> {
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const ask = async (context: keyof Sources['upstreams'], path: string, headers: Record<string, string>) => {
    const call = upstreams[context].ask({ method: 'GET', path, headers, signal });
    const answer = await Promise.race([call, refusedAt(signal)]);
    if (answer.status === 200 || answer.status === 304) return answer;
    throw new Error(`${context} answers ${answer.status}`);
  };
  try {
    const found = jsonOf<ScannedTable>(
      await ask('identity', `/internal/table-codes/${encodeURIComponent(o.code)}`, {
        authorization: `Bearer ${service.sign('identity')}`,
      }),
    );
    const known = o.known(found);
    const store = `/api/stores/${found.store.id}`;
    const [menu, recommends] = await Promise.all([
      ask('menu', `${store}/menu`, {
        ...(o.language !== undefined && { 'accept-language': o.language }),
        ...(known !== undefined && { 'if-none-match': known }),
      }),
      // Nobody waits for these: without them no place is kept.
      ask('insight', `${store}/recommendations?limit=1`, {}).then(
        (answer) => jsonOf<Recommendations>(answer).items.length > 0,
        () => false,
      ),
    ]);
    return { ...found, recommends, menu: menu.status === 304 ? null : menuOf(menu) };
  } catch {
    return undefined;
  }
}

const jsonOf = <T>(answer: ReadAnswer): T => JSON.parse(answer.text) as T;

const menuOf = (answer: ReadAnswer): NonNullable<MenuOfTable['menu']> => ({
  etag: answer.headers['etag'] ?? '',
  language: answer.headers['content-language']?.split('-', 1)[0] ?? '',
  body: jsonOf<Menu>(answer),
});

/** A context of this process does not listen to signals. */
const refusedAt = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const refuse = () => reject(new Error('too late'));
    if (signal.aborted) refuse();
    else signal.addEventListener('abort', refuse, { once: true });
  });
