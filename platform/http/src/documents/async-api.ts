import type { EventDefinition } from '@hiorder/kernel';

const text = (description?: string): object => ({ type: 'string', ...(description && { description }) });

/** CloudEvents 1.0 with the installation's extensions, structured mode; `data` is each event's own. */
function envelope(definition: EventDefinition): object {
  return {
    type: 'object',
    properties: {
      specversion: { const: '1.0' },
      id: text(),
      type: { const: definition.type },
      source: text(),
      subject: text('Id of the aggregate'),
      time: text('ISO 8601, UTC'),
      datacontenttype: { const: 'application/json' },
      storeid: text('Tenant'),
      correlationid: text(),
      causationid: text(),
      partitionkey: text('Events with one key keep their order'),
      sequence: { type: 'integer', description: 'Position within the aggregate, from 1; 0 when not counted' },
      traceparent: text('W3C Trace Context'),
      data: JSON.parse(JSON.stringify(definition.schema)) as object,
    },
    required: ['specversion', 'id', 'type', 'source', 'subject', 'time', 'data'],
  };
}

/** `hiorder.x.y.v1` → `hiorder_x_y_v1`: names of components allow no dots in some tools. */
const key = (name: string): string => name.replaceAll('.', '_');

/** An AsyncAPI 3 document of every event that is published, by topic. */
export function asyncApi(
  catalogue: ReadonlyMap<string, EventDefinition>,
  info: { title?: string; version?: string } = {},
): Record<string, unknown> {
  const definitions = [...catalogue.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
  const topics = [...new Set(definitions.map((definition) => definition.topic))].sort();
  const ofTopic = (topic: string) => definitions.filter((definition) => definition.topic === topic);
  const entries = <T>(make: (topic: string) => T): Record<string, T> =>
    Object.fromEntries(topics.map((topic) => [key(topic), make(topic)]));
  return {
    asyncapi: '3.0.0',
    info: { title: info.title ?? 'Events', version: info.version ?? '1' },
    defaultContentType: 'application/cloudevents+json',
    channels: entries((topic) => ({
      address: topic,
      messages: Object.fromEntries(
        ofTopic(topic).map(({ type }) => [key(type), { $ref: `#/components/messages/${key(type)}` }]),
      ),
    })),
    operations: entries((topic) => ({
      action: 'send',
      channel: { $ref: `#/channels/${key(topic)}` },
      messages: ofTopic(topic).map(({ type }) => ({
        $ref: `#/channels/${key(topic)}/messages/${key(type)}`,
      })),
    })),
    components: {
      messages: Object.fromEntries(
        definitions.map((definition) => [
          key(definition.type),
          {
            name: definition.type,
            contentType: 'application/cloudevents+json',
            payload: envelope(definition),
          },
        ]),
      ),
    },
  };
}
