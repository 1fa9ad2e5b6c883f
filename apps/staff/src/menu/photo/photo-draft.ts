/** Where the picture is cut: the middle of the cut as a share of the picture, and how far it is drawn near. */
export interface Cut {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A picture that was chosen, not sent yet. */
export interface NewPhoto {
  readonly kind: 'new';
  readonly image: HTMLImageElement;
  /** `blob:` address of the file. */
  readonly url: string;
  readonly type: string;
  readonly cut: Cut;
}

export type PhotoDraft = { readonly kind: 'kept' } | { readonly kind: 'removed' } | NewPhoto;

export const KEPT: PhotoDraft = { kind: 'kept' };
export const WHOLE: Cut = { x: 0.5, y: 0.5, zoom: 1 };
