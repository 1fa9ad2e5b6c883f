import type { SharedThreadWords } from './words/ko.ts';

/** What the shared parts say: most of it is the same in every app, the rest each app says of itself. */
export interface ThreadWords extends SharedThreadWords {
  /** What the list is called. */
  readonly log: string;
  readonly message: string;
  readonly placeholder: string;
  readonly ended: string;
}
