import { err, ok, type Result } from '@hiorder/kernel';
import type { CallCommand } from './commands.ts';
import type { CallEvent } from './events.ts';
import type { CallRejection } from './rejections.ts';
import type { ServiceCall } from './service-call.ts';

type Decision = Result<readonly CallEvent[], CallRejection>;

/** `call`: undefined where there is none yet. */
export function decide(call: ServiceCall | undefined, command: CallCommand): Decision {
  switch (command.command) {
    case 'raise':
      if (!call) return ok([{ event: 'raised', by: command }]);
      if (call.status !== 'open') return err({ code: 'call-over' });
      return ok([{ event: 'repeated', note: command.note, at: later(call.lastRaisedAt, command.at) }]);
    case 'answer':
      if (!call) return err({ code: 'call-not-found' });
      // Two tablets show the same call: whoever is second learns who goes.
      if (call.status === 'answered') return ok([]);
      if (call.status === 'closed') return err({ code: 'call-over' });
      return ok([{ event: 'answered', at: later(call.lastRaisedAt, command.at), by: command.by }]);
    case 'close':
      if (call?.status !== 'open') return ok([]);
      return ok([{ event: 'closed', at: later(call.lastRaisedAt, command.at) }]);
  }
}

/** Clocks of two machines differ; nothing is earlier than what it follows. */
const later = (before: string, at: string): string => (Date.parse(at) < Date.parse(before) ? before : at);
