import { Notice } from '../frame/notice.tsx';
import { words } from '../language.ts';
import { ordering } from '../state/party.ts';
import './longer-wait-notice.css';

/** Before they order people know that it takes longer today. */
export function LongerWaitNotice() {
  const wait = ordering.value.longerWait;
  return wait && <Notice tone="info">{words.value.menu.longerWait(wait.extraMinutes)}</Notice>;
}
