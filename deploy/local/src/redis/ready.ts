import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineProcess } from '../engine-process.ts';

const ANSWER_BOUND_MS = 2_000;

/** Resolves when it takes commands, its data read; throws with its last words when it ends first. */
export async function untilItAnswers(
  server: EngineProcess,
  o: { port: number; boundMs: number },
): Promise<void> {
  const until = performance.now() + o.boundMs;
  for (;;) {
    const pid = await processAt(o.port);
    if (!server.isRunning()) throw new Error(`Redis ended while it started:\n${server.lastWords()}`);
    // Somebody else may be listening on the port.
    if (pid === server.pid) return;
    if (performance.now() > until) throw new Error(`Redis does not answer:\n${server.lastWords()}`);
    await sleep(20);
  }
}

/** The process id that the server at a port says it has; undefined while there is none, or it still loads. */
function processAt(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect({ port, host: '127.0.0.1' });
    const answer = (pid?: number): void => {
      socket.destroy();
      resolve(pid);
    };
    socket.setTimeout(ANSWER_BOUND_MS, answer);
    socket.on('error', () => answer());
    socket.on('close', () => answer());
    socket.on('connect', () => socket.write('PING\r\nINFO server\r\n'));
    socket.on('data', (chunk) => {
      said += chunk.toString();
      if (!said.startsWith('+PONG'.slice(0, said.length))) return answer();
      const [, pid] = /\r\nprocess_id:(\d+)\r\n/.exec(said) ?? [];
      if (pid !== undefined) answer(Number(pid));
    });
  });
}
