import type { UnitOfWork } from '@hiorder/kernel';
import { isDueToResume, resume } from '../domain/policy/ordering-policy.ts';
import { SYSTEM } from './caller.ts';
import type { PolicyPorts } from './change-policy.ts';
import { resumedEvent } from './publishing/policy-events.ts';

const AT_ONCE = 100;

/** Stores whose pause is over take orders already; this tells the screens. */
export const endPauses = (ports: PolicyPorts & { readonly unit: UnitOfWork }) => (): Promise<number> =>
  ports.unit.transaction(async (tx) => {
    const at = ports.clock.now();
    const due = (await ports.stores.lockDueToResume(tx, at, AT_ONCE)).filter((policy) =>
      isDueToResume(policy, at),
    );
    for (const policy of due.map(resume)) {
      await ports.stores.savePolicy(tx, policy);
      await ports.outbox.append(tx, [resumedEvent(policy, SYSTEM, at)]);
    }
    return due.length;
  });
