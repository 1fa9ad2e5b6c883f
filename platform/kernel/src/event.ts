import type { TSchema, Static } from 'typebox';

/** CloudEvents 1.0 with hiorder's extensions, as it travels. https://github.com/cloudevents/spec */
export interface CloudEvent<Data = unknown> {
  readonly specversion: '1.0';
  readonly id: string;
  /** `hiorder.<context>.<event>.v<n>` */
  readonly type: string;
  /** `/hiorder/<context>` */
  readonly source: string;
  /** The aggregate's id. */
  readonly subject: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: Data;
  readonly storeid: string;
  readonly correlationid: string;
  readonly causationid: string;
  readonly traceparent: string;
  /** Events of one key are delivered in the order they were committed. */
  readonly partitionkey: string;
  /** Position within the aggregate, from 1, when the aggregate counts its events; else 0. */
  readonly sequence: number;
  /** CloudEvents' Auth Context: who asked for what this tells of. Not there when nobody did. */
  readonly authtype?: 'user';
  readonly authid?: string;
  /** JSON: `role` and, when known, `name`. */
  readonly authclaims?: string;
}

/** An event and its schema as its publisher owns it; one per type and version. */
export interface EventDefinition<S extends TSchema = TSchema> {
  readonly type: string;
  readonly topic: string;
  readonly schema: S;
}

/** An event that a use case wants published with its transaction; the outbox fills in the envelope. */
export interface NewEvent<D extends EventDefinition = EventDefinition> {
  readonly definition: D;
  readonly subject: string;
  readonly storeId: string;
  readonly partitionKey: string;
  readonly sequence?: number;
  readonly data: Static<D['schema']>;
}
