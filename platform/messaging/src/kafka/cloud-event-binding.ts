import { newTrace, type CloudEvent } from '@hiorder/kernel';

/** What an event is on Kafka, without its place. */
export interface KafkaRecord {
  readonly key: Buffer | null | undefined;
  readonly value: Buffer | null | undefined;
  readonly headers: Iterable<readonly [Buffer | null, Buffer | null]>;
}

const JSON_TYPE = 'application/json';
const STRUCTURED = 'application/cloudevents+json';
const CONTENT_TYPE = 'content-type';

/**
 * The CloudEvents Kafka binding in binary mode: attributes are headers `ce_…`, data is the value, the key is the partition
 * key. https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md
 */
export function toRecord(event: CloudEvent): {
  key: Buffer;
  value: Buffer;
  headers: Map<Buffer, Buffer>;
} {
  const { data, datacontenttype, ...attributes } = event;
  const headers = new Map([[headerKey(CONTENT_TYPE), Buffer.from(datacontenttype)]]);
  for (const [name, value] of Object.entries(attributes))
    headers.set(headerKey(`ce_${name}`), Buffer.from(String(value)));
  return { key: Buffer.from(event.partitionkey), value: Buffer.from(JSON.stringify(data)), headers };
}

const keys = new Map<string, Buffer>();
function headerKey(name: string): Buffer {
  const known = keys.get(name);
  if (known) return known;
  const made = Buffer.from(name);
  keys.set(name, made);
  return made;
}

/** Reads binary and structured mode. Throws, saying why, when this is no CloudEvent with JSON data. */
export function fromRecord({ key, value, headers }: KafkaRecord): CloudEvent {
  const texts = new Map<string, string>();
  for (const [name, text] of headers) if (name && text) texts.set(name.toString(), text.toString());
  const contentType = texts.get(CONTENT_TYPE) ?? '';
  const structured = contentType.startsWith(STRUCTURED);
  const attributes = structured ? parsed(value) : attributesOf(texts);
  if (!isObject(attributes)) throw new Error('the value is no CloudEvent');
  for (const name of ['id', 'type', 'source', 'specversion'] as const) {
    if (typeof attributes[name] !== 'string' || attributes[name] === '')
      throw new Error(structured ? `the event has no ${name}` : `there is no header ce_${name}`);
  }
  if (attributes.specversion !== '1.0') throw new Error('it is not CloudEvents 1.0');
  const data = structured ? attributes.data : parsed(value);
  return complete({ ...attributes, data }, key?.toString() ?? '');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function attributesOf(texts: ReadonlyMap<string, string>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, text] of texts) if (name.startsWith('ce_')) attributes[name.slice(3)] = text;
  return attributes;
}

function parsed(value: Buffer | null | undefined): unknown {
  if (!value) return null;
  try {
    return JSON.parse(value.toString()) as unknown;
  } catch {
    throw new Error('the value is not JSON');
  }
}

/** What other publishers leave out, as well as it can be told. */
function complete(event: Record<string, unknown>, key: string): CloudEvent {
  const { id, sequence } = event;
  return {
    subject: '',
    time: new Date().toISOString(),
    storeid: '',
    correlationid: id,
    causationid: id,
    partitionkey: key,
    ...('traceparent' in event ? {} : { traceparent: newTrace().traceparent }),
    ...event,
    // Headers are text.
    sequence: Number(sequence) || 0,
    datacontenttype: JSON_TYPE,
  } as unknown as CloudEvent;
}
