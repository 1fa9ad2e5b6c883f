import { signal, type Signal } from '@preact/signals';
import type { Answer } from '@hiorder/ui/api';

export type Loading = 'loading' | 'ready' | 'failed';

/** A list that is read whole and then patched row by row, as the live stream tells. */
export interface Loaded<Row> {
  readonly rows: Signal<ReadonlyMap<string, Row>>;
  readonly state: Signal<Loading>;
  /** Reads everything again. What is shown stays until the answer is there. */
  load(): Promise<void>;
  put(row: Row): void;
}

export function createLoaded<Row>(o: {
  read(): Promise<Answer<{ items: Row[] }>>;
  idOf(row: Row): string;
  /** True when `next` is not older than `present`: events and answers may cross. */
  newer(next: Row, present: Row): boolean;
}): Loaded<Row> {
  const rows = signal<ReadonlyMap<string, Row>>(new Map());
  const state = signal<Loading>('loading');
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    const answer = await o.read();
    if (!answer.ok) {
      if (state.value !== 'ready') state.value = 'failed';
      return;
    }
    const before = rows.value;
    rows.value = new Map(
      answer.value.items.map((row) => {
        const present = before.get(o.idOf(row));
        return [o.idOf(row), present && !o.newer(row, present) ? present : row];
      }),
    );
    state.value = 'ready';
  }

  return {
    rows,
    state,
    load() {
      if (state.value === 'failed') state.value = 'loading';
      reading ??= read().finally(() => {
        reading = undefined;
      });
      return reading;
    },
    put(row) {
      const present = rows.value.get(o.idOf(row));
      if (present && !o.newer(row, present)) return;
      rows.value = new Map(rows.value).set(o.idOf(row), row);
    },
  };
}
