import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon, icons, showToast } from '@hiorder/ui';
import { words } from '../language.ts';
import { unsentCall } from '../state/call-on-its-way.ts';
import { openCalls } from '../state/calls.ts';
import './call-button.css';

type Sheet = ComponentType<{ onClose(): void }>;

/** Not before the menu: its code comes when the phone is idle, or with the tap. */
const fetchSheet = () => import('./call-sheet.tsx').then((module): Sheet => module.CallSheet);

function preloadSheet(): void {
  const load = () => void fetchSheet().catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 4000 });
  else setTimeout(load, 2000);
}

/** Top right on the menu; says how many calls wait. */
export function CallButton() {
  const [Shown, setShown] = useState<Sheet | null>(null);
  const { call: text, problems } = words.value;
  const waiting = openCalls.value.length + (unsentCall.value ? 1 : 0);
  useEffect(preloadSheet, []);

  async function open() {
    try {
      const sheet = await fetchSheet();
      setShown(() => sheet);
    } catch {
      showToast(problems['network-lost'], { tone: 'bad' });
    }
  }

  return (
    <>
      <button
        type="button"
        class="call-button"
        aria-haspopup="dialog"
        aria-label={waiting > 0 ? text.openWaiting(waiting) : text.open}
        onClick={() => void open()}
      >
        <Icon shape={icons.callBell} />
        {text.open}
        {waiting > 0 && <span class="count">{waiting}</span>}
      </button>
      {Shown && <Shown onClose={() => setShown(null)} />}
    </>
  );
}
