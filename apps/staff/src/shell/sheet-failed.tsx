import { intoView } from '@hiorder/ui';
import { words } from '../words/index.ts';
import './sheet-failed.css';

/** In the sheet itself: a toast would lie under it. */
export const SheetFailed = ({ text = words.value.common.saveFailed }: { text?: string }) => (
  <p class="sheet-failed" role="alert" ref={intoView}>
    {text}
  </p>
);
