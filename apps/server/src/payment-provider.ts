import type { Secrets } from './secrets.ts';

/** Toss for real money, or our sandbox, which speaks the same wire format. */
export function paymentProvider(o: {
  env: NodeJS.ProcessEnv;
  secrets: Secrets;
  sandboxUrl: string | undefined;
}) {
  const {
    HIORDER_TOSS_SECRET_KEY: secretKey,
    HIORDER_TOSS_CLIENT_KEY: clientKey,
    HIORDER_TOSS_API_URL: apiUrl,
  } = o.env;
  if (secretKey) {
    return {
      kind: 'toss' as const,
      secretKey,
      clientKey: clientKey ?? '',
      apiUrl: apiUrl ?? 'https://api.tosspayments.com',
    };
  }
  return {
    kind: 'toss' as const,
    secretKey: o.secrets.paymentSecretKey,
    clientKey: o.secrets.paymentClientKey,
    apiUrl: o.sandboxUrl ?? 'http://127.0.0.1:9',
  };
}
