import { createClient, type Client, type Interceptor } from '@connectrpc/connect';
import { createGrpcTransport } from '@connectrpc/connect-node';
import { operationsV1, orderingV1 } from '@hiorder/contracts/grpc';
import type { Settings } from './settings.ts';

export interface Connection {
  readonly ordering: Client<typeof orderingV1.OrderingService>;
  readonly operations: Client<typeof operationsV1.OperationsService>;
}

export function connect(settings: Settings): Connection {
  const token = tokens(settings);
  const signed: Interceptor = (next) => async (request) => {
    request.header.set('authorization', `Bearer ${await token()}`);
    request.header.set('accept-language', settings.language);
    return next(request);
  };
  const to = (baseUrl: string) => createGrpcTransport({ baseUrl, interceptors: [signed] });
  return {
    ordering: createClient(orderingV1.OrderingService, to(settings.grpcUrl)),
    operations: createClient(operationsV1.OperationsService, to(settings.operationsUrl)),
  };
}

/** OAuth 2 client credentials; a token is used until shortly before its end. */
function tokens({ tokenUrl, clientId, clientSecret }: Settings): () => Promise<string> {
  let held: { token: string; until: number } | undefined;
  return async () => {
    if (held && held.until > Date.now()) return held.token;
    const credentials = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`);
    const answer = await fetch(tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials.toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
    const { access_token: token, expires_in: seconds } = (await answer.json()) as {
      access_token: string;
      expires_in: number;
    };
    held = { token, until: Date.now() + (seconds - 30) * 1000 };
    return token;
  };
}
