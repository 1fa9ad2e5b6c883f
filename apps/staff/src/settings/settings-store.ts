import { newIdempotencyKey, showToast } from '@hiorder/ui';
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { words } from '../calls/words/index.ts';
import { api } from '../state/api.ts';
import { listeners, type Listener } from '../state/heard.ts';
import { words as shared } from '../words/index.ts';
import { changedParts, laidOver, rebased } from './changed-parts.ts';

export interface SettingsOptions<View, Draft> {
  readonly path: string;
  readonly method?: 'PUT' | 'PATCH';
  draftOf(view: View): Draft;
  bodyOf(draft: Draft): object;
  /** The first thing that must be corrected before it can be saved. */
  wrongIn?(draft: Draft, view: View): string | undefined;
  /**
   * The server takes parts of it, which are called the same in view, draft and body: only what was changed is sent, and
   * what others change beside it is taken over. Otherwise the view has a version.
   */
  readonly inParts?: boolean;
  /** What of the live stream tells that somebody has changed it. */
  hears(changed: () => void): Partial<Listener>;
  /** Says what the server would not take, where there is a word for it. */
  refused?(code: string): string | undefined;
  saved?(view: View): void;
}

/** One thing that a store sets, as it is being edited: it is read whole, and saved whole. */
export interface SettingsStore<View, Draft> {
  readonly saved: ReadonlySignal<View | undefined>;
  /** What is on the page. It outlives a walk to another page. */
  readonly draft: Signal<Draft | undefined>;
  readonly failed: ReadonlySignal<boolean>;
  readonly saving: ReadonlySignal<boolean>;
  /** Somebody else has changed since what is being changed here. */
  readonly stale: ReadonlySignal<boolean>;
  /** Mistakes are shown once somebody wanted to save. */
  readonly tried: ReadonlySignal<boolean>;
  readonly dirty: ReadonlySignal<boolean>;
  edit(change: (draft: Draft) => Draft): void;
  /** Takes the place of whatever is on the page. */
  load(): Promise<void>;
  /** The same, but what is on the page stays until the answer is there, and what is being typed after it. */
  refresh(): Promise<void>;
  /** Keeps up with the store while the page is shown; what is being typed stays. Returns the stop. */
  follow(): () => void;
  /** Answers what must be corrected first. */
  save(): Promise<string | undefined>;
}

interface Model<View, Draft> {
  readonly o: SettingsOptions<View, Draft>;
  readonly saved: Signal<View | undefined>;
  readonly draft: Signal<Draft | undefined>;
  readonly failed: Signal<boolean>;
  readonly saving: Signal<boolean>;
  readonly stale: Signal<boolean>;
  readonly tried: Signal<boolean>;
  readonly dirty: ReadonlySignal<boolean>;
  /** Counts what was asked and saved: an answer that comes after that to something later says what is no longer so. */
  turn: number;
  shown: number;
  sending: Promise<void> | undefined;
}

export function createSettings<View, Draft>(o: SettingsOptions<View, Draft>): SettingsStore<View, Draft> {
  const saved = signal<View | undefined>(undefined);
  const draft = signal<Draft | undefined>(undefined);
  const [failed, saving, stale, tried] = [signal(false), signal(false), signal(false), signal(false)];
  const dirty = computed(() => {
    const [before, now] = [saved.value, draft.value];
    return before !== undefined && now !== undefined && looksOf(o, now) !== looksOf(o, o.draftOf(before));
  });
  const model: Model<View, Draft> = {
    ...{ o, saved, draft, failed, saving, stale, tried, dirty },
    ...{ turn: 0, shown: 0, sending: undefined },
  };
  return {
    ...{ saved, draft, failed, saving, stale, tried, dirty },
    edit(change) {
      if (draft.value !== undefined) draft.value = change(draft.value);
    },
    load: () => load(model),
    refresh: () => refresh(model),
    follow: () => follow(model),
    save: () => save(model),
  };
}

const looksOf = <View, Draft>(o: SettingsOptions<View, Draft>, draft: Draft): string =>
  JSON.stringify(o.bodyOf(draft));

function show<View, Draft>({ o, saved, draft, stale, tried }: Model<View, Draft>, view: View): void {
  saved.value = view;
  draft.value = o.draftOf(view);
  stale.value = false;
  tried.value = false;
}

/** Undefined: nothing was answered, or something newer is there. What could not be read stays so until there is an answer. */
async function read<View, Draft>(model: Model<View, Draft>): Promise<View | undefined> {
  await model.sending;
  const turn = (model.turn += 1);
  const answer = await api.get<View>(model.o.path);
  if (turn < model.shown) return undefined;
  model.failed.value = !answer.ok && model.draft.value === undefined;
  if (answer.ok) model.shown = turn;
  return answer.ok ? answer.value : undefined;
}

async function load<View, Draft>(model: Model<View, Draft>): Promise<void> {
  const view = await read(model);
  if (view !== undefined) show(model, view);
}

/** What is being typed stays, also what was begun while this was read; it is said when there is something newer. */
async function refresh<View, Draft>(model: Model<View, Draft>): Promise<void> {
  const { o, saved, draft, dirty, stale } = model;
  const view = await read(model);
  if (view === undefined) return;
  if (saved.value === undefined || draft.value === undefined) return show(model, view);
  const [was, theirs] = [o.draftOf(saved.value), o.draftOf(view)];
  const isNews = looksOf(o, theirs) !== looksOf(o, was);
  if (isNews && !dirty.value) return show(model, view);
  const merged = () => (o.inParts ? rebased({ was, mine: draft.value!, theirs }, o.bodyOf) : undefined);
  const next = isNews ? merged() : draft.value;
  // Undefined: both have changed the same.
  stale.value = next === undefined;
  if (next === undefined) return;
  saved.value = view;
  draft.value = next;
}

function follow<View, Draft>(model: Model<View, Draft>): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (model.dirty.value) event.preventDefault();
  };
  const changed = () => refresh(model);
  const listener = { ...model.o.hears(() => void changed()), resync: changed };
  listeners.add(listener);
  addEventListener('beforeunload', warn);
  void changed();
  return () => {
    listeners.delete(listener);
    removeEventListener('beforeunload', warn);
  };
}

async function save<View, Draft>(model: Model<View, Draft>): Promise<string | undefined> {
  const { o, saved, draft, saving, tried } = model;
  if (draft.value === undefined || saved.value === undefined || saving.value) return undefined;
  tried.value = true;
  const wrong = o.wrongIn?.(draft.value, saved.value);
  if (wrong !== undefined) return wrong;
  saving.value = true;
  const body = o.bodyOf(draft.value);
  model.sending = send(model, o.inParts ? changedParts(o.bodyOf(o.draftOf(saved.value)), body) : body);
  await model.sending;
  model.sending = undefined;
  saving.value = false;
  return undefined;
}

async function send<View, Draft>(model: Model<View, Draft>, body: object): Promise<void> {
  const { o, saved, draft, stale } = model;
  const { version } = saved.value as { version?: number };
  const sent = draft.value;
  const answer = await api.send<View>({
    ...{ method: o.method ?? 'PUT', path: o.path, idempotencyKey: newIdempotencyKey(), body },
    ...(version !== undefined && { headers: { 'If-Match': `"${version}"` } }),
  });
  if (answer.ok) {
    const typed = draft.value;
    model.shown = model.turn += 1;
    show(model, answer.value);
    // What was typed while it was being saved is not saved yet.
    if (sent !== undefined && typed !== undefined && typed !== sent)
      draft.value = o.inParts
        ? laidOver({ was: sent, mine: typed, theirs: o.draftOf(answer.value) }, o.bodyOf)
        : typed;
    o.saved?.(answer.value);
    return showToast(words.value.settings.saved, { tone: 'good' });
  }
  const { code } = answer.problem;
  if (code === 'stale') stale.value = true;
  else showToast(o.refused?.(code) ?? shared.value.common.saveFailed, { tone: 'bad' });
}
