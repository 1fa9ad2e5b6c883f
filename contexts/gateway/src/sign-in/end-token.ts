import type { Upstream } from '../upstreams/upstream.ts';

/** Signs an access token out at identity, which tells every process. */
export const endTokenAt =
  (identity: Upstream) =>
  async (access: string): Promise<void> => {
    const { status } = await identity.ask({
      method: 'DELETE',
      path: '/api/me/session',
      headers: { authorization: `Bearer ${access}` },
    });
    // 401: it counts no more already.
    if (status !== 204 && status !== 401) throw new Error(`identity answered ${status}`);
  };
