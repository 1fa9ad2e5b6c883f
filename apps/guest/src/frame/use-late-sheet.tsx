import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { showToast } from '@hiorder/ui';
import { words } from '../language.ts';
import { whenIdle } from './when-idle.ts';

export type LateSheet = ComponentType<{ onClose(): void }>;

/** A sheet that the first screen can do without: its code comes when the phone is idle, or with the tap. */
export function useLateSheet(fetchSheet: () => Promise<LateSheet>): { sheet: VNode | null; open(): void } {
  const [Shown, setShown] = useState<LateSheet | null>(null);
  useEffect(() => whenIdle(() => void fetchSheet().catch(() => undefined)), []);
  const open = async () => {
    try {
      const sheet = await fetchSheet();
      setShown(() => sheet);
    } catch {
      showToast(words.value.problems['network-lost'], { tone: 'bad' });
    }
  };
  return { sheet: Shown && <Shown onClose={() => setShown(null)} />, open: () => void open() };
}
