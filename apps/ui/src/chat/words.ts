/** What the shared parts say; each app brings its own. */
export interface ThreadWords {
  /** What the list is called. */
  readonly log: string;
  readonly loadingOlder: string;
  readonly sending: string;
  readonly sent: string;
  readonly read: string;
  readonly failed: string;
  readonly retry: string;
  readonly discard: string;
  readonly typing: (names: string) => string;
  readonly jump: string;
  readonly unreadFrom: string;
  readonly message: string;
  readonly placeholder: string;
  readonly send: string;
  /** What may still be written. */
  readonly left: (characters: number) => string;
  readonly tooLong: (characters: number) => string;
  readonly ended: string;
  readonly today: string;
  /** What a screen reader is told of a new message. */
  readonly said: (name: string, text: string) => string;
}
