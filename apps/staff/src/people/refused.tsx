import { SheetFailed } from '../shell/sheet-failed.tsx';
import type { Refusal } from './people.ts';
import { words } from './words/index.ts';

/** Says in the sheet what stands in the way. */
export function Refused({ why }: { why: Refusal | undefined }) {
  if (why === undefined) return null;
  return why === 'failed' ? <SheetFailed /> : <SheetFailed text={words.value[why]} />;
}
