import type { ComponentChildren } from 'preact';
import type { MessageAuthor } from '@hiorder/contracts';

/** How an app shows those who write. */
export interface People {
  isMine(author: MessageAuthor): boolean;
  nameOf(author: MessageAuthor): string;
  faceOf(author: MessageAuthor): ComponentChildren;
  /** Whose mark says that one's own messages were read. */
  readonly readBy: 'staff' | 'guests';
  clock(instant: string): string;
  day(instant: string): string;
}
