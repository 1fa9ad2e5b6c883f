import type { ContextName } from '../settings/context-names.ts';
import type { Settings } from '../settings/settings.ts';

interface Secret {
  readonly means: string;
  /** Contexts that need it; without it, all. */
  readonly contexts?: readonly ContextName[];
  /** Only for the demo store, or only where the practice provider is used. */
  readonly only?: 'demo' | 'sandbox';
  /** What is shorter is refused at the start. */
  readonly leastCharacters?: number;
}

/** This installation's own secrets. One process makes them on its first start; several must be given the same. */
export const SECRETS = {
  serviceSecret: {
    means: 'at least 32 characters: signs calls between the contexts',
    leastCharacters: 32,
  },
  cookieKey: {
    means: '32 random bytes, base64url: encrypts the cookies of guests and staff',
    contexts: ['gateway'],
    leastCharacters: 32,
  },
  keyEncryptionKey: {
    means: '32 random bytes, base64url: encrypts the keys that sign tokens, at rest',
    contexts: ['identity'],
    leastCharacters: 43,
  },
  oidcCookieKey: { means: 'signs the cookies of the sign-in page', contexts: ['identity'] },
  webClientSecret: {
    means: 'with it the gateway signs people in at identity',
    contexts: ['identity', 'gateway'],
  },
  databasePassword: { means: 'of the role of each context, unless its database has a URL of its own' },
  paymentSecretKey: {
    means: 'test_sk_…: with it payment calls the practice provider',
    contexts: ['payment'],
    only: 'sandbox',
  },
  paymentClientKey: {
    means: 'test_ck_…: names the store to the practice provider',
    contexts: ['payment', 'ordering'],
    only: 'sandbox',
  },
  staffPassword: { means: 'of the owner of the demo store', contexts: ['identity'], only: 'demo' },
  platformPassword: { means: 'of the platform’s administrator', contexts: ['identity'], only: 'demo' },
  machineClientSecret: {
    means: 'at least 32 characters: of the POS of the demo store',
    contexts: ['identity'],
    only: 'demo',
  },
} as const satisfies Readonly<Record<string, Secret>>;

export type SecretName = keyof typeof SECRETS;
/** How many characters it must have; 32 bytes are 43 of base64url. */
export const leastCharactersOf = (name: SecretName): number => {
  const { leastCharacters = 1 }: Secret = SECRETS[name];
  return leastCharacters;
};

export type Secrets = Readonly<Record<SecretName, string>>;

export const secretNames = Object.keys(SECRETS) as SecretName[];

/** `HIORDER_SECRET_COOKIE_KEY` */
export const variableOfSecret = (name: SecretName): string =>
  `HIORDER_SECRET_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** What a process with these settings needs; it is given no other. */
export function neededSecrets(s: Settings, usesPassword: boolean): SecretName[] {
  return secretNames.filter((name) => {
    const { contexts, only }: Secret = SECRETS[name];
    if (name === 'databasePassword') return usesPassword;
    if (s.migrate === 'only') return false;
    if (only === 'demo' && !s.demo) return false;
    if (only === 'sandbox' && s.toss) return false;
    return contexts === undefined || contexts.some((context) => s.contexts.has(context));
  });
}
