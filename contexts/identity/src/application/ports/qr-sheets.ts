import type { Layout } from '../../domain/qr-sheet.ts';

export interface QrSheet {
  readonly store: { readonly name: string; readonly accent: string; readonly locale: string };
  /** `url`: what the code holds. */
  readonly tables: readonly { readonly name: string; readonly url: string }[];
  readonly layout: Layout;
}

/** Paper to cut the tables' codes out of. */
export interface QrSheets {
  print(sheet: QrSheet): Promise<Buffer>;
}
