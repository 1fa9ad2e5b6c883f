import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Live, LiveLine } from '../application/ports/live-line.ts';
import type { MessageLog } from '../application/ports/message-log.ts';
import { conversation, draft, minsu, read, say, staff } from './samples.ts';

const patient = { timeoutMs: 60_000 };

/** A log and the lines of two places that look at it. */
export type MakeLines = (t: TestContext) => Promise<{ log: MessageLog; lines: readonly LiveLine[] }>;

export function liveLineSuite(name: string, makeLines: MakeLines): void {
  describe(`live line: ${name}`, () => {
    it('tells everybody who follows the store, in the order of the log', async (t) => {
      const { log, lines } = await makeLines(t);
      const [here, elsewhere] = [conversation(), conversation()];
      const heard = lines.map((): Live[] => []);
      const missed = (): void => assert.fail('nothing was missed');
      const follow = (line: LiveLine, into: Live[]): Promise<() => void> =>
        line.follow(here.storeId, { heard: (live) => into.push(live), missed });
      const stops: (() => void)[] = [];
      for (const [i, line] of lines.entries())
        await eventually(async () => void (stops[i] = await follow(line, heard[i]!)), patient);
      await say(log, elsewhere, draft(minsu, '옆 가게'));
      await Promise.all(Array.from({ length: 20 }, (_, i) => say(log, here, draft(minsu, `${i}`))));
      await read(log, here, staff, 20);
      lines[0]!.say({ kind: 'typing', ref: here, from: staff });
      for (const one of heard) await eventually(() => assert.equal(one.length, 22), patient);
      for (const one of heard) {
        const places = one.map((live) => (live.kind === 'posted' ? live.message.seq : live.kind));
        assert.deepEqual(places, [...Array.from({ length: 20 }, (_, i) => i + 1), 'read', 'typing']);
        assert.deepEqual(one[21], { kind: 'typing', ref: here, from: staff });
      }
      const after: Live[] = [];
      await follow(lines[0]!, after);
      stops.forEach((stop) => stop());
      await say(log, here, draft(minsu, '또'));
      await eventually(() => assert.equal(after.length, 1), patient);
      for (const one of heard) assert.equal(one.length, 22);
    });
  });
}
