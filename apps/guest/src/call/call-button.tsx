import { Icon, icons } from '@hiorder/ui';
import { useLateSheet } from '../frame/use-late-sheet.tsx';
import { words } from '../language.ts';
import { unsentCall } from '../state/call-on-its-way.ts';
import { openCalls } from '../state/calls.ts';
import '../frame/tool.css';

const fetchSheet = () => import('./call-sheet.tsx').then((module) => module.CallSheet);

/** Top right on the menu; says how many calls wait. */
export function CallButton() {
  const { sheet, open } = useLateSheet(fetchSheet);
  const { call: text } = words.value;
  const waiting = openCalls.value.length + (unsentCall.value ? 1 : 0);

  return (
    <>
      <button
        type="button"
        class="tool call-button"
        aria-haspopup="dialog"
        aria-label={waiting > 0 ? text.openWaiting(waiting) : text.open}
        onClick={open}
      >
        <Icon shape={icons.callBell} />
        {text.open}
        {waiting > 0 && <span class="count">{waiting}</span>}
      </button>
      {sheet}
    </>
  );
}
