import type { Clock } from '@hiorder/kernel';
import type { Pace } from '../domain/posting-rules.ts';
import type { Directory } from './ports/directory.ts';
import type { LiveLine } from './ports/live-line.ts';
import type { MessageLog } from './ports/message-log.ts';

export interface ChatDependencies {
  readonly log: MessageLog;
  readonly directory: Directory;
  readonly line: Pick<LiveLine, 'say'>;
  readonly clock: Clock;
  /** Of one guest; undefined: as fast as they like. */
  readonly pace: Pace | undefined;
  /** Something waits to be told to other contexts. */
  wake(): void;
}
