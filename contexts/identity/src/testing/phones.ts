import { call } from './calls.ts';
import type { OpenStore, World } from './identity-world.ts';

/** What phones and the gateway ask identity for. */
export const phones = (parts: () => { world: World; store: OpenStore }) => {
  const codeOf = (table: number): string => parts().store.tables[table]?.code ?? '';
  return {
    codeOf,
    scan: (table: number, body: object = {}, o: { token?: string; headers?: Record<string, string> } = {}) =>
      call(parts().world.identity.http, 'POST /api/guest-sessions', {
        ...o,
        body: { code: codeOf(table), ...body },
      }),
    me: (token: string) => call(parts().world.identity.http, 'GET /api/me', { token }),
    renew: (body: object, token = parts().world.options.service.sign('identity')) =>
      call(parts().world.identity.http, 'POST /internal/guest-sessions/renew', { token, body }),
    whereLeads: (code: string, token = parts().world.options.service.sign('identity')) =>
      call(parts().world.identity.http, `GET /internal/table-codes/${code}`, { token }),
  };
};
