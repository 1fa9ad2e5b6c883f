import { isIP } from 'node:net';
import type { ConnectionOptions } from '@platformatic/kafka';

export const SASL_MECHANISMS = ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'] as const;
export type SaslMechanism = (typeof SASL_MECHANISMS)[number];

/** How brokers are to prove who they are, and how we do. */
export interface KafkaSecurity {
  /** In PEM. Without a CA those that Node knows; certificate and key only where brokers ask for them. */
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
  readonly sasl?: { readonly mechanism: SaslMechanism; readonly username: string; readonly password: string };
}

/** As the client takes it. */
export function connectionSecurity(
  { tls, sasl }: KafkaSecurity,
  brokers: readonly string[],
): Pick<ConnectionOptions, 'tls' | 'sasl' | 'tlsServerName'> {
  // Several clusters may share an address and tell by the name whom one means; a bare address is no name to send.
  const named = brokers.every((broker) => isIP(broker.replace(/:\d+$/, '')) === 0);
  return { ...(tls && { tls: { ...tls }, tlsServerName: named }), ...(sasl && { sasl: { ...sasl } }) };
}
