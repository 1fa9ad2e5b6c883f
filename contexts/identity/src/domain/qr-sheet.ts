/** An A4 page in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
/** As near to the edge as every printer gets. */
const MARGIN = 24;

export const LAYOUTS = { '2x3': { columns: 2, rows: 3 }, '3x4': { columns: 3, rows: 4 } } as const;
export type Layout = keyof typeof LAYOUTS;

/** Where a table's code is printed. */
export interface Cell {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The cells of a full page, row by row. */
export function cellsOf(layout: Layout): readonly Cell[] {
  const { columns, rows } = LAYOUTS[layout];
  const width = (PAGE.width - 2 * MARGIN) / columns;
  const height = (PAGE.height - 2 * MARGIN) / rows;
  return Array.from({ length: columns * rows }, (_, index) => ({
    left: MARGIN + (index % columns) * width,
    top: MARGIN + Math.floor(index / columns) * height,
    width,
    height,
  }));
}

/** The things in their order, as many a page as fit. */
export function pagesOf<Thing>(things: readonly Thing[], layout: Layout): readonly (readonly Thing[])[] {
  const perPage = LAYOUTS[layout].columns * LAYOUTS[layout].rows;
  const pages = Math.ceil(things.length / perPage);
  return Array.from({ length: pages }, (_, page) => things.slice(page * perPage, (page + 1) * perPage));
}
