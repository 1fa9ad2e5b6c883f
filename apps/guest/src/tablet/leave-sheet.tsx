import { Sheet } from '@hiorder/ui';
import { words as common } from '../language.ts';
import { leaveTable } from './leave.ts';
import { PinForm } from './pin-form.tsx';
import type { Tablet } from './state.ts';
import { words } from './words/index.ts';

/** For staff: the device may leave its table. */
export function LeaveSheet({ tablet, onClose }: { tablet: Tablet; onClose(): void }) {
  const text = words.value;
  return (
    <Sheet title={text.leaveTitle} closeLabel={common.value.frame.close} onClose={onClose}>
      <p class="label">{text.leaveText}</p>
      <PinForm
        code={tablet.code}
        submit={text.leave}
        onAnswer={async (answer) => {
          // Its table is gone, or has another code: then there is nothing to guard.
          if (!answer.ok && answer.problem.code !== 'table-code-unknown') return false;
          await leaveTable();
          return true;
        }}
      />
    </Sheet>
  );
}
