import { err, ok, type Result } from '@hiorder/kernel';
import { visibleText } from './visible-text.ts';

/** A phone at a table. Its tokens are renewed as long as it is `here`. */
export interface Guest {
  readonly id: string;
  readonly storeId: string;
  readonly tableId: string;
  readonly tableSessionId: string;
  readonly sessionOpenedAt: Date;
  readonly nickname: string;
  readonly color: number;
  readonly status: 'here' | 'left' | 'closed';
}

export type NicknameRefusal = { code: 'nickname-empty' };

export function nickname(text: string): Result<string, NicknameRefusal> {
  const clean = visibleText(text);
  return clean === '' ? err({ code: 'nickname-empty' }) : ok(clean);
}
