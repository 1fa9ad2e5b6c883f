import { Icon, icons } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { playIcon } from '../shell/shapes.ts';
import { policy } from '../state/policy.ts';
import { EasingSheet } from './easing-sheet.tsx';
import { holdingNow } from './holding.ts';
import { takeBack } from './steps.ts';
import { timeText } from './time-text.ts';
import { words } from './words/index.ts';
import './easing-control.css';

/** Slows the flow of orders down, or stops it for a while; and says plainly what holds, and how long still. */
export function EasingControl() {
  const w = words.value;
  const [open, setOpen] = useState(false);
  if (!policy.value) return null;
  const holding = holdingNow(policy.value, w);
  const [hardest, ...others] = holding;
  const adjust = (
    <button type="button" class="easing-button" onClick={() => setOpen(true)}>
      <Icon small shape={icons.sliders} />
      {w.open}
    </button>
  );
  return (
    <>
      {!hardest ? (
        adjust
      ) : (
        <div class="easing-now">
          <p>
            {/* Only what holds is told, not each minute that is left of it. */}
            <i role="status">
              {hardest.text}
              {hardest.step !== 'pause' && (
                <i class="easing-more">{others.map(({ text }) => ` · ${text}`).join('')}</i>
              )}
            </i>
            <span>{timeText(hardest)}</span>
          </p>
          {hardest.step === 'pause' ? (
            <button type="button" class="easing-button" onClick={() => void takeBack.pause()}>
              <Icon small shape={playIcon} />
              {w.resume}
            </button>
          ) : (
            adjust
          )}
        </div>
      )}
      {open && <EasingSheet onClose={() => setOpen(false)} />}
    </>
  );
}
