import type { Http } from '@hiorder/http';

/** Signs an access token out at identity, which tells every process. */
export const endTokenAt =
  (identity: (() => Http | undefined) | undefined) =>
  async (access: string): Promise<void> => {
    const answer = await identity?.()?.inject({
      method: 'DELETE',
      url: '/api/me/session',
      headers: { authorization: `Bearer ${access}` },
    });
    // 401: it counts no more already.
    if (answer?.statusCode !== 204 && answer?.statusCode !== 401) {
      throw new Error(`identity answered ${answer?.statusCode ?? 'nothing'}`);
    }
  };
