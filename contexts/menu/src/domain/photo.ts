import type { Tint } from '@hiorder/contracts';

/** A picture in file storage, by the hash of its content. */
export interface StoredPhoto {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** A CSS colour for the time until it is there. */
  readonly placeholder: string;
  /** What lies behind a drawing that has no background of its own. */
  readonly tint?: Tint;
}

/** Widths that pictures are served in: a thumbnail, a card, and heroes for phones and tablets. */
export const PHOTO_WIDTHS = [160, 320, 480, 720, 960, 1440] as const;
export type PhotoWidth = (typeof PHOTO_WIDTHS)[number];

/** Photos are kept no larger than this on their longer edge. */
export const PHOTO_EDGE = 1920;

export const isPhotoWidth = (width: number): width is PhotoWidth =>
  (PHOTO_WIDTHS as readonly number[]).includes(width);

/** The widths worth offering: never larger than the picture is, but at least one. */
export function widthsOf(photo: Pick<StoredPhoto, 'width'>): readonly PhotoWidth[] {
  const fitting = PHOTO_WIDTHS.filter((width) => width <= photo.width);
  return fitting.length > 0 ? fitting : [PHOTO_WIDTHS[0]];
}
