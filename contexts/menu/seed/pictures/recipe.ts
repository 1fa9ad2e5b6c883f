/** The tint families of the design tokens. */
export type Tint = 'peach' | 'butter' | 'mint' | 'sky' | 'lilac' | 'rose' | 'sand' | 'stone';

/** One picture: the tint it lies on and the drawing (SVG body with drawing marks). */
export interface Recipe {
  readonly dish: string;
  readonly tint: Tint;
  readonly body: string;
}
