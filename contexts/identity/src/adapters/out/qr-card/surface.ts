import type { Words } from '@hiorder/typefaces';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a card is drawn on, in points from its upper left corner. */
export interface Surface {
  widthOf(words: Words): number;
  /** Left to right from `left` on, letters standing on `baseline`. */
  write(words: Words, at: { left: number; baseline: number; color: string }): void;
  /** With round corners. */
  fillBox(box: Box & { radius: number; color: string }): void;
  /** A PNG, filling the box. */
  placePicture(png: Buffer, box: Box): void;
  /** Squares that touch, without a line between them. */
  fillSquares(squares: readonly { left: number; top: number }[], o: { side: number; color: string }): void;
}
