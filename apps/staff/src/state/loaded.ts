import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Answer } from '@hiorder/ui/api';

export type Loading = 'loading' | 'ready' | 'failed';

/** A list that is read whole and then patched row by row, as the live stream tells. */
export interface Loaded<Row> {
  readonly rows: Signal<ReadonlyMap<string, Row>>;
  readonly state: Signal<Loading>;
  /** The last answer could not be had: what is shown may be old. */
  readonly behind: ReadonlySignal<boolean>;
  /** Reads everything again. What is shown stays until the answer is there. */
  load(): Promise<void>;
  /** Shows that it is being read, too: somebody pressed a button. */
  retry(): Promise<void>;
  put(row: Row): void;
}

interface Page<Row> {
  readonly items: readonly Row[];
  readonly nextCursor?: string | undefined;
}

export interface LoadedOptions<Row> {
  read(cursor: string | undefined): Promise<Answer<Page<Row>>>;
  idOf(row: Row): string;
  /** True when `next` is not older than `present`: events and answers may cross. */
  newer(next: Row, present: Row): boolean;
  /** True for a row that says of itself that it belongs in no list any more. */
  gone?(row: Row): boolean;
}

export function createLoaded<Row>(o: LoadedOptions<Row>): Loaded<Row> {
  const list = createRows(o);
  const state = signal<Loading>('loading');
  const behind = signal(false);
  let reading: Promise<void> | undefined;
  let again = false;

  async function read(): Promise<void> {
    while (again) {
      again = false;
      list.beginReading();
      const items = await readAll(o);
      if (items) list.replace(items);
      behind.value = items === undefined;
      if (items || state.value !== 'ready') state.value = items ? 'ready' : 'failed';
    }
  }

  function load(): Promise<void> {
    // An answer on its way may have been given before what we are asked to see.
    again = true;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  return {
    rows: list.rows,
    state,
    behind,
    load,
    retry() {
      if (state.value === 'failed') state.value = 'loading';
      return load();
    },
    put: list.put,
  };
}

function createRows<Row>({ idOf, newer, gone }: LoadedOptions<Row>) {
  const rows = signal<ReadonlyMap<string, Row>>(new Map());
  /** What was told while the list was being read; the answer may not know it yet. */
  let meanwhile: Row[] = [];

  const newest = (row: Row): Row => {
    const present = rows.value.get(idOf(row));
    return present && !newer(row, present) ? present : row;
  };
  function setIn(map: Map<string, Row>, row: Row): Map<string, Row> {
    if (gone?.(row)) map.delete(idOf(row));
    else map.set(idOf(row), row);
    return map;
  }

  return {
    rows,
    beginReading() {
      meanwhile = [];
    },
    replace(items: readonly Row[]) {
      rows.value = meanwhile.reduce(setIn, new Map(items.map((row) => [idOf(row), newest(row)])));
    },
    put(row: Row) {
      if (newest(row) !== row) return;
      meanwhile.push(row);
      rows.value = setIn(new Map(rows.value), row);
    },
  };
}

/** Every page; undefined when one of them could not be had. */
async function readAll<Row>({ read }: LoadedOptions<Row>): Promise<Row[] | undefined> {
  const all: Row[] = [];
  let cursor: string | undefined;
  do {
    const answer = await read(cursor);
    if (!answer.ok) return undefined;
    all.push(...answer.value.items);
    cursor = answer.value.nextCursor;
  } while (cursor !== undefined);
  return all;
}
