import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ServiceCallStatus } from '@hiorder/contracts';
import type { CallCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { tellsMore } from './merge.ts';
import { paced } from './pace.ts';
import type { ServiceCall } from './service-call.ts';

const minute = (n: number): string => new Date(Date.UTC(2026, 2, 1, 3, n)).toISOString();
const guest = { kind: 'guest', id: 'guest-0', name: '졸린 수달' } as const;
const staff = { kind: 'staff', id: 'staff-1', name: '지우' } as const;

const raise = (at: number, note: string | null = null): CallCommand => ({
  ...{ command: 'raise', callId: 'call-1', storeId: 'store-1', tableSessionId: 'session-1' },
  ...{ kind: 'water', name: { ko: '물' }, note, at: minute(at), by: guest },
});
const answer: CallCommand = { command: 'answer', at: minute(5), by: staff };
const close: CallCommand = { command: 'close', at: minute(60) };

function after(...commands: CallCommand[]): ServiceCall | undefined {
  return commands.reduce<ServiceCall | undefined>((call, command) => {
    const decided = decide(call, command);
    assert.ok(decided.ok);
    return decided.value.reduce<ServiceCall | undefined>(evolve, call);
  }, undefined);
}
const at: Record<ServiceCallStatus | 'nothing', ServiceCall | undefined> = {
  nothing: undefined,
  open: after(raise(0)),
  answered: after(raise(0), answer),
  closed: after(raise(0), close),
};

describe('a service call', () => {
  const TABLE: Readonly<Record<keyof typeof at, Record<CallCommand['command'], string>>> = {
    nothing: { raise: 'raised', answer: 'call-not-found', close: 'nothing' },
    open: { raise: 'repeated', answer: 'answered', close: 'closed' },
    answered: { raise: 'call-over', answer: 'nothing', close: 'nothing' },
    closed: { raise: 'call-over', answer: 'call-over', close: 'nothing' },
  };
  for (const [state, row] of Object.entries(TABLE)) {
    for (const command of [raise(1), answer, close]) {
      it(`${state}: ${command.command} → ${row[command.command]}`, () => {
        const decided = decide(at[state as keyof typeof at], command);
        const outcome = decided.ok ? (decided.value[0]?.event ?? 'nothing') : decided.error.code;
        assert.equal(outcome, row[command.command]);
      });
    }
  }

  it('raised again counts up, keeps who asked first, and each note once, the last ones', () => {
    const notes = [null, '얼음물', '컵 두 개', '얼음물', null];
    const call = after(...notes.map((note, i) => raise(i, note)))!;
    assert.deepEqual([call.count, call.notes], [5, ['컵 두 개', '얼음물']]);
    assert.deepEqual([call.raisedAt, call.lastRaisedAt, call.by], [minute(0), minute(4), guest]);
    const many = after(...Array.from({ length: 9 }, (_, i) => raise(i, `${i}`)))!;
    assert.deepEqual(many.notes, ['4', '5', '6', '7', '8']);
  });

  it('is never answered before it was raised, whatever the clocks say', () => {
    const call = after(raise(9), answer)!;
    assert.deepEqual(call.answered, { at: minute(9), by: staff });
  });

  it('ends the same in whatever order a rebuilding hears of it', () => {
    const told = [at.open!, after(raise(0), raise(1))!, at.closed!, at.answered!];
    for (const order of permutations(told)) {
      const known = order.reduce<ServiceCall | undefined>(
        (call, one) => (tellsMore(one, call) ? one : call),
        undefined,
      );
      assert.equal(known?.status, 'answered');
    }
    assert.equal(tellsMore(at.answered!, at.answered), false);
    assert.equal(tellsMore(told[1]!, told[0]), true);
  });
});

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length === 0) return [[]];
  return all.flatMap((one, i) => permutations(all.toSpliced(i, 1)).map((rest) => [one, ...rest]));
}

describe('the pace of a table', () => {
  const now = new Date(minute(0));
  const seconds = (n: number): Date => new Date(now.getTime() + n * 1_000);

  it('lets eight calls come at once, then one every ten seconds', () => {
    let until: Date | null = null;
    for (let i = 0; i < 8; i++) {
      const pace = paced(until, now);
      assert.ok(pace.ok, `call ${i}`);
      until = pace.until;
    }
    assert.deepEqual(paced(until, now), { ok: false, retryAfter: 10 });
    assert.deepEqual(paced(until, seconds(7.5)), { ok: false, retryAfter: 3 });
    assert.equal(paced(until, seconds(10)).ok, true);
  });

  it('forgets what is long ago', () => {
    const pace = paced(new Date(minute(-30)), now);
    assert.deepEqual(pace, { ok: true, until: seconds(10) });
  });
});
