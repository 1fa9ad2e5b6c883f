import { setTimeout as sleep } from 'node:timers/promises';
import type { Http } from '@hiorder/http';
import { DRAINING_HEADER } from '@hiorder/upstream';
import type { GrpcDoor } from './grpc.ts';

/** A process that is about to stop. */
export interface Draining {
  /**
   * For `ms` it goes on serving and says with each answer that it will stop, so that whoever asks it goes elsewhere:
   * no request is on its way any more when the door closes.
   */
  begin(ms: number): Promise<void>;
}

export function drainable(https: readonly Http[], grpc: Pick<GrpcDoor, 'drain'>): Draining {
  let draining = false;
  for (const http of https) {
    http.addHook('onRequest', async (request, reply) => {
      if (!draining) return;
      // On the raw response, so that answers of other servers that are handed in say it, too.
      reply.raw.setHeader(DRAINING_HEADER, '1');
      reply.raw.setHeader('connection', 'close');
      if (request.url === '/health/ready')
        return reply.code(503).send({ ready: false, parts: { process: 'about to stop' } });
    });
  }
  return {
    async begin(ms) {
      draining = true;
      grpc.drain();
      await sleep(ms);
    },
  };
}
