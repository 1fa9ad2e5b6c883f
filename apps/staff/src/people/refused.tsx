import { SheetFailed } from '../shell/sheet-failed.tsx';
import type { Refusal } from './people.ts';
import { words } from './words/index.ts';
import '../shell/sheet-failed.css';

/** Says in the sheet what stands in the way. */
export function Refused({ why }: { why: Refusal | undefined }) {
  if (why === undefined) return null;
  if (why === 'failed') return <SheetFailed />;
  return (
    <p class="sheet-failed" role="alert">
      {words.value[why]}
    </p>
  );
}
