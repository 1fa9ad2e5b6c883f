/** Who writes and who reads; staff of a store read as one. */
export interface Author {
  readonly kind: 'guest' | 'staff';
  readonly id: string;
  readonly name: string;
}

/** A message before it has its place. `clientId` is the author's own: the same one again is the same message. */
export interface Draft {
  readonly id: string;
  readonly clientId: string;
  readonly from: Author;
  readonly text: string;
  readonly sentAt: string;
}

export interface Message extends Draft {
  /** Its place in the conversation: from 1, without gaps, the same for everybody. */
  readonly seq: number;
}

/** Whose read mark it is. */
export type Reader = { readonly kind: 'staff' } | { readonly kind: 'guest'; readonly id: string };

export const authorKey = ({ kind, id }: Pick<Author, 'kind' | 'id'>): string => `${kind}:${id}`;
export const readerKey = (reader: Reader): string => (reader.kind === 'staff' ? 'staff' : reader.id);
