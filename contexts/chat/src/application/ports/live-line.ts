import type { Author } from '../../domain/message.ts';
import type { ConversationRef, News } from '../news.ts';

/** What is only worth hearing now: nobody keeps it. */
export type Passing =
  | { readonly kind: 'typing'; readonly ref: ConversationRef; readonly from: Author }
  | { readonly kind: 'ended'; readonly ref: ConversationRef; readonly at: string };

export type Live = News | Passing;

export interface Follower {
  heard(live: Live): void;
  /** Something may have been said that was not heard. */
  missed(): void;
}

/** To everybody who looks at a store's conversations now, in whichever process. News come by it from the log. */
export interface LiveLine {
  say(passing: Passing): void;
  /** When it resolves the store is heard; answers how to stop. Rejects while nothing can be heard. */
  follow(storeId: string, follower: Follower): Promise<() => void>;
  close(): Promise<void>;
}
