import type { Layout } from '../../domain/qr-sheet.ts';

export interface QrCard {
  readonly store: {
    readonly name: string;
    readonly accent: string;
    readonly locale: string;
    readonly logo?: { readonly png: Buffer; readonly width: number; readonly height: number } | undefined;
  };
  /** `url`: what the code holds. */
  readonly table: { readonly name: string; readonly url: string };
}

export interface QrSheet {
  readonly store: QrCard['store'];
  readonly tables: readonly QrCard['table'][];
  readonly layout: Layout;
}

/** What is put on the tables. */
export interface QrSheets {
  /** Paper to cut the cards out of: PDF. */
  print(sheet: QrSheet): Promise<Buffer>;
  /** One card as SVG. */
  picture(card: QrCard): Promise<string>;
}
