import { newId, type CloudEvent, type EventDefinition } from '@hiorder/kernel';
import Type from 'typebox';

const Step = Type.Object({ key: Type.String(), step: Type.Integer() });

export const steppedOn = (topic: string): EventDefinition<typeof Step> => ({
  type: `${topic}.stepped.v1`,
  topic,
  schema: Step,
});

/** A topic of its own for one test. */
export function sampleTopic() {
  const topic = `test.${newId()}`;
  const stepped = steppedOn(topic);
  const event = (key: string, step: unknown, type: string = stepped.type): CloudEvent => ({
    specversion: '1.0',
    id: newId(),
    type,
    source: '/test',
    subject: key,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data: { key, step },
    storeid: 'store',
    correlationid: newId(),
    causationid: newId(),
    traceparent: `00-${'0'.repeat(31)}1-${'0'.repeat(15)}1-01`,
    partitionkey: key,
    sequence: 0,
  });
  /** Steps 1…count of each key, taking turns. */
  const run = (keys: readonly string[], count: number, from = 1): CloudEvent[] =>
    Array.from({ length: count }, (_, i) => keys.map((key) => event(key, from + i))).flat();
  const on = (events: readonly CloudEvent[]) => events.map((each) => ({ topic, event: each }));
  return { topic, stepped, event, run, on };
}

export interface SampleStep {
  readonly key: string;
  readonly step: number;
}
export const stepOf = (event: CloudEvent): SampleStep => event.data as SampleStep;

/** Steps per key in the order they came. */
export function byKey(steps: readonly SampleStep[]): Record<string, number[]> {
  const all: Record<string, number[]> = {};
  for (const { key, step } of steps) (all[key] ??= []).push(step);
  return all;
}

export const keysOf = (count: number): string[] => Array.from({ length: count }, (_, i) => `key-${i}`);
export const stepsTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
/** What `byKey` answers when every key took the steps 1…count in order. */
export const complete = (keys: readonly string[], count: number): Record<string, number[]> =>
  Object.fromEntries(keys.map((key) => [key, stepsTo(count)]));
