import { signal } from '@preact/signals';
import type { Answer, Api } from '@hiorder/ui/api';
import { type KeptRequest, sendUntilAnswered } from '@hiorder/ui/kept-request';
import { type Wait, waitOf } from '../placing/waiting.ts';
import type { PaidOnItsWay } from './paid-on-its-way.ts';

/** A payment on its way from the provider to what it pays: nobody should pay that meanwhile. */
export interface Confirming {
  readonly id: string;
  /** Null at first: most answers come at once. */
  readonly wait: Wait | null;
}

/** What the payment window comes back with. */
export interface Returned {
  readonly orderId: string;
  readonly paymentKey: string;
  readonly amount: number;
}

/** Of one order or share: how to end its asking, and its pauses. */
interface Asking {
  readonly stop: AbortController;
  wake: AbortController;
}

/** Asks for each until there is an answer, wherever people go meanwhile, and after a reload. */
export function createConfirming<Paid>(o: {
  readonly place: PaidOnItsWay;
  idIn(path: string): string;
  /** Where the payment window leads back to. */
  readonly returnsTo: string;
  readonly api: Api;
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** Ours, while we have a seat. */
  stay(): string | undefined;
}) {
  const { api, place } = o;
  const underway = signal<readonly Confirming[]>([]);
  const asked = new Map<string, Asking>();
  const of = (id: string) => underway.value.find((one) => one.id === id);

  function show(id: string, wait: Wait | null): void {
    const known = of(id);
    const now = { id, wait };
    underway.value = known
      ? underway.value.map((one) => (one === known ? now : one))
      : [...underway.value, now];
  }

  function end(id: string): void {
    asked.get(id)?.stop.abort();
    asked.delete(id);
    underway.value = underway.value.filter((one) => one.id !== id);
  }
  place.stopsBy(() => [...asked.keys()].forEach(end));

  function untilWoken(asking: Asking) {
    return (ms: number, signal: AbortSignal): Promise<void> => {
      const wake = (asking.wake = new AbortController());
      signal.addEventListener('abort', () => wake.abort(), { once: true });
      return o.pause(ms, wake.signal);
    };
  }

  /** People are on the page that the window has led back to, and with this one. */
  const isHere = (id: string): boolean =>
    location.pathname === o.returnsTo && new URLSearchParams(location.search).get('orderId') === id;

  const kept = (id: string) => place.all().find(({ path }) => o.idIn(path) === id);

  return {
    of,
    isHere,
    /**
     * The key comes from the provider's own, so a reload, a second tab or a lost network asks for the same confirmation
     * and not for another.
     */
    requestOf: (path: string, { paymentKey, amount }: Returned): KeptRequest => ({
      path,
      body: { paymentKey, amount },
      idempotencyKey: `pay-${paymentKey}`.slice(0, 200),
      keptAt: Date.now(),
      scope: o.stay() ?? '',
      mayHaveArrived: true,
    }),
    /** Does not wait until it is asked again by itself. */
    now: (id: string): void => asked.get(id)?.wake.abort(),
    /** Undefined: it is being asked already, or the seat was lost meanwhile and the page there says so. */
    async ask(id: string, request: KeptRequest): Promise<Answer<Paid> | undefined> {
      if (asked.get(id)?.stop.signal.aborted === false) return undefined;
      const asking: Asking = { stop: new AbortController(), wake: new AbortController() };
      const { signal } = asking.stop;
      asked.set(id, asking);
      if (!of(id)) show(id, null);
      const answer = await sendUntilAnswered<Paid>({
        ...{ api, request, store: place.keeping(request.path), signal, timeoutMs: 30_000 },
        pause: untilWoken(asking),
        onWaiting: (waiting) => show(id, waitOf(waiting, of(id)?.wait ?? null)),
      });
      if (signal.aborted) return undefined;
      end(id);
      return answer;
    },
    /** What was on its way before a reload; the page that the window leads back to asks for its own by itself. */
    resume(confirm: (id: string, request: KeptRequest) => unknown): void {
      for (const request of place.all()) {
        const id = o.idIn(request.path);
        if (request.scope !== o.stay()) place.keeping(request.path).clear();
        else if (!isHere(id)) void confirm(id, request);
      }
    },
    kept,
    /** Not asked until `ask` goes on with it: another way is tried, and it is not yet known whether that leads anywhere. */
    suspend(id: string): void {
      const now = of(id);
      if (!now) return;
      asked.get(id)?.stop.abort();
      show(id, now.wait && { ...now.wait, next: null });
    },
    /** It is paid another way. */
    forget(id: string): void {
      const request = kept(id);
      if (request) place.keeping(request.path).clear();
      end(id);
    },
  };
}
