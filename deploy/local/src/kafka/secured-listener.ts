import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files in PEM: who vouches for the broker, and what a client of it shows. */
export interface SecuredListener {
  readonly brokers: string;
  readonly caFile: string;
  readonly certFile: string;
  readonly keyFile: string;
}

export interface Securing {
  readonly dir: string;
  readonly port: number;
  /** Who may sign in with SASL PLAIN, and with what. */
  readonly users: Readonly<Record<string, string>>;
}

export const LISTENER = 'SECURED';
const DAYS = '7300';

/** Makes an authority, and certificates of it for the broker and a client, anew at every start. */
export function secureListener({ dir, port, users }: Securing): {
  listener: SecuredListener;
  settings: Record<string, string>;
} {
  const file = (name: string): string => join(dir, name);
  makeAuthority(file('ca'));
  for (const name of ['broker', 'client']) makeCertificate(file(name), file('ca'));
  const store = file('broker-store.pem');
  writeFileSync(store, readFileSync(file('broker.key'), 'utf8') + readFileSync(file('broker.pem'), 'utf8'));
  const known = Object.entries(users).map(([name, password]) => `user_${name}="${password}"`);
  const of = (setting: string): string => `listener.name.${LISTENER.toLowerCase()}.${setting}`;
  return {
    listener: {
      brokers: `127.0.0.1:${port}`,
      caFile: file('ca.pem'),
      certFile: file('client.pem'),
      keyFile: file('client.key'),
    },
    settings: {
      [of('sasl.enabled.mechanisms')]: 'PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
      [of('plain.sasl.jaas.config')]:
        `org.apache.kafka.common.security.plain.PlainLoginModule required ${known.join(' ')};`,
      ...Object.fromEntries(
        ['256', '512'].map((bits) => [
          of(`scram-sha-${bits}.sasl.jaas.config`),
          'org.apache.kafka.common.security.scram.ScramLoginModule required;',
        ]),
      ),
      [of('ssl.client.auth')]: 'required',
      [of('ssl.keystore.type')]: 'PEM',
      [of('ssl.keystore.location')]: store,
      [of('ssl.truststore.type')]: 'PEM',
      [of('ssl.truststore.location')]: file('ca.pem'),
    },
  };
}

const openssl = (...args: string[]): void => void execFileSync('openssl', args, { stdio: 'pipe' });
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc'];

export function makeAuthority(base: string): void {
  const out = ['-keyout', `${base}.key`, '-out', `${base}.pem`];
  openssl('req', '-x509', ...newKey, ...out, '-days', DAYS, '-subj', '/CN=hiorder test authority');
}

function makeCertificate(base: string, authority: string): void {
  const by = ['-CA', `${authority}.pem`, '-CAkey', `${authority}.key`];
  const out = ['-keyout', `${base}.key`, '-out', `${base}.pem`];
  const name = ['-subj', '/CN=hiorder', '-addext', 'subjectAltName=IP:127.0.0.1'];
  openssl('req', '-x509', ...newKey, ...out, ...by, ...name, '-days', DAYS);
}
