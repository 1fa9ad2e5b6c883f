import type { FastifyInstance } from 'fastify';
import { refusal, send } from './answers.ts';
import { authorize } from './basic-auth.ts';
import { readFaults, type Faults } from './faults.ts';
import type { Ledger } from './ledger.ts';

/** What tests reach with the secret key, on the sandbox's own port only: the gateway passes on nothing but the window. */
export function testHooks(
  app: FastifyInstance,
  { ledger, faults, secretKey }: { ledger: Ledger; faults: Faults; secretKey: string },
): void {
  app.addHook('onRequest', async (request, reply) => {
    const code = authorize(request.headers.authorization, secretKey);
    if (code !== undefined) return send(reply, refusal(request, code));
  });
  app.get('/__faults', () => faults.show());
  app.put('/__faults', (request, reply) => {
    const wanted = readFaults(request.body);
    if (typeof wanted === 'string')
      return reply.status(400).send({ code: 'INVALID_REQUEST', message: wanted });
    faults.set(wanted);
    return faults.show();
  });
  app.delete('/__faults', (_request, reply) => {
    faults.set({});
    return reply.status(204).send();
  });
  /** Every payment the sandbox has ever seen: what the money really did. */
  app.get('/__payments', async () => {
    const payments = ledger.all();
    await ledger.settled();
    return { payments, calls: faults.calls() };
  });
}
