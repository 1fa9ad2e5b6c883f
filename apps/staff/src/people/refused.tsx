import { SheetFailed } from '../shell/sheet-failed.tsx';
import { words as shared } from '../words/index.ts';
import type { Refusal } from './people.ts';
import { words } from './words/index.ts';

export const whyNot = (why: Refusal): string =>
  why === 'failed' ? shared.value.common.saveFailed : words.value[why];

/** Says in the sheet what stands in the way. */
export function Refused({ why }: { why: Refusal | undefined }) {
  return why === undefined ? null : <SheetFailed text={whyNot(why)} />;
}
