import { words } from '../words/index.ts';
import './sheet-failed.css';

/** In the sheet itself: a toast would lie under it. */
export const SheetFailed = () => (
  <p class="sheet-failed" role="alert">
    {words.value.common.saveFailed}
  </p>
);
